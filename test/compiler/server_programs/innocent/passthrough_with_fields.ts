import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    dovecot
      .event()
      .passthrough_event()
      .set_name("login_seen")
      .add_str("user", user.username)
      .add_str("service", user.service)
      .add_int("uid", user.uid)
      .log_info(`${user.username} seen`);
  },
} satisfies MailHooks;
