import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const event = dovecot.event().passthrough_event();
    const log = (text: string) => event.log_info(text);
    log("one");
    log("two");
  },
} satisfies MailHooks;
