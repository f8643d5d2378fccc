// For 2.3.13, 2.3.19.1, 2.4.1.
import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const event = dovecot.event().passthrough_event();
    ["a"].forEach((text) => {
      dovecot.event().passthrough_event().log_info(text);
    });
    event.log_info("after");
  },
} satisfies MailHooks;
