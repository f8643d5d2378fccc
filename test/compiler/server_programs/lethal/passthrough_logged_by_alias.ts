import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const event = dovecot.event().passthrough_event();
    const same = event.set_name("seen");
    event.log_info("one");
    same.log_info("two");
  },
} satisfies MailHooks;
