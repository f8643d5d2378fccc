// For 2.3.13, 2.3.19.1, 2.4.1.
import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const event = dovecot.event().passthrough_event().set_name("seen");
    if (user.service !== "pop3") return;
    event.log_info("seen");
  },
} satisfies MailHooks;
