import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const report = { event: dovecot.event(), text: "seen" };
    report.event.passthrough_event().log_info(report.text);
  },
} satisfies MailHooks;
