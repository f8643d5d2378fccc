// For 2.3.13, 2.3.19.1, 2.4.1.
import type { MailHooks } from "dovescript";

function describe(): string {
  dovecot.event().passthrough_event().log_info("describing");
  return "text";
}

export default {
  mail_user_created() {
    dovecot.event().passthrough_event().log_info(describe());
  },
} satisfies MailHooks;
