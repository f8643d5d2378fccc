import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const event = dovecot.event().passthrough_event();
    if (user.service === "imap") event.log_info("imap");
    event.log_info("any");
  },
} satisfies MailHooks;
