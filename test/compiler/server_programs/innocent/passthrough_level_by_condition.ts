import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const event = dovecot.event().passthrough_event().set_name("login");
    if (user.nonexistent) event.log_warning("nobody");
    else event.log_info(user.username);
  },
} satisfies MailHooks;
