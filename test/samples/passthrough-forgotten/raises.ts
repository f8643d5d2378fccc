import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const event = dovecot.event().passthrough_event().set_name("login");
    if (user.service === "imap") event.log_info("seen");
  },
} satisfies MailHooks;
