import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const report = { event: dovecot.event().passthrough_event(), text: "seen" };
    report.event.log_info(report.text);
  },
} satisfies MailHooks;
