import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const job = { event: dovecot.event().passthrough_event() };
    job.event.log_info("one");
    job.event.log_info("two");
  },
} satisfies MailHooks;
