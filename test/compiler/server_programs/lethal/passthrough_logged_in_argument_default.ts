import type { EventPassthrough, MailHooks } from "dovescript";

const log = (event: EventPassthrough, last = event) => {
  event.log_info("one");
  last.log_info("two");
};

export default {
  mail_user_created() {
    log(dovecot.event().passthrough_event());
  },
} satisfies MailHooks;
