// For 2.3.13, 2.3.19.1, 2.4.1.
import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const events = ["a", "b"].map(() => dovecot.event().passthrough_event());
    for (const event of events) event.log_info("seen");
  },
} satisfies MailHooks;
