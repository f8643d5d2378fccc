import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const event = dovecot.event()["passthrough_event"]();
    event["log_info"]("one");
    event["log_info"]("two");
  },
} satisfies MailHooks;
