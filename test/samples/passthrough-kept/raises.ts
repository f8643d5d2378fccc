import type { EventPassthrough, MailHooks } from "dovescript";

const report: { event?: EventPassthrough } = {};

export default {
  mail_user_created() {
    report.event = dovecot.event().passthrough_event();
    report.event.log_info("seen");
  },
} satisfies MailHooks;
