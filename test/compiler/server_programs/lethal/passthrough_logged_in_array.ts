import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const event = dovecot.event().passthrough_event();
    for (const each of [event, event]) each.log_info("seen");
  },
} satisfies MailHooks;
