import type { DovecotEvent, MailHooks } from "dovescript";

const report: { event?: DovecotEvent } = {};

export default {
  mail_user_created() {
    const event = dovecot.event();
    report.event = event;
    event.passthrough_event().log_info("seen");
  },
} satisfies MailHooks;
