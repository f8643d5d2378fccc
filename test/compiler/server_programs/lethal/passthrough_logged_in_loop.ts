import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {
    const event = dovecot.event().passthrough_event();
    for (const text of ["one", "two"]) event.log_info(text);
  },
} satisfies MailHooks;
