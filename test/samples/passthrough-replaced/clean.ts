import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const login = dovecot.event().passthrough_event().set_name("login");
    login.log_info("seen");
    const quota = dovecot.event().passthrough_event().set_name("quota");
    quota.add_str("user", user.username);
    quota.log_info("counted");
  },
} satisfies MailHooks;
