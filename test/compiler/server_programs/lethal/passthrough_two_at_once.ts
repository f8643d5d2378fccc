// For 2.3.13, 2.3.19.1, 2.4.1.
import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const first = dovecot.event().passthrough_event();
    const second = dovecot.event().passthrough_event();
    first.log_info("one");
    second.log_info("two");
  },
} satisfies MailHooks;
