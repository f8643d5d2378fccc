import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const event = dovecot.event().passthrough_event();
    event.set_name("login").log_info("seen");
    event.add_str("user", user.username);
  },
} satisfies MailHooks;
