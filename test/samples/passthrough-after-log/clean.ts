import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const event = dovecot.event().passthrough_event();
    event.add_str("user", user.username);
    event.set_name("login").log_info("seen");
  },
} satisfies MailHooks;
