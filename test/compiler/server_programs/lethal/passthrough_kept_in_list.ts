import type { EventPassthrough, MailHooks } from "dovescript";

const pending: EventPassthrough[] = [];

export default {
  mail_user_created() {
    const event = dovecot.event().passthrough_event();
    pending.push(event);
    event.log_info("now");
  },
  mail_user_deinit_pre() {
    for (const event of pending) event.log_info("later");
  },
} satisfies MailHooks;
