import { type MailHooks, refuse } from "dovescript";

/** The login policy of the user: `lua_settings { login_policy = closed }` closes the account. */
let policy: string | undefined;

export default {
  script_init(settings) {
    policy = settings.login_policy;
  },

  mail_user_created(user) {
    if (policy === "closed") return refuse(`${user.username} may not log in`);
    dovecot.i_info(`policy of ${user.username}: ${policy ?? "none"}`);
  },

  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    inbox.sync();
    const { messages, unseen } = inbox.status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN);
    dovecot
      .event()
      .set_name("inbox_report")
      .add_int("messages", messages)
      .log_info(`${unseen} of ${messages} unseen`);
  },
} satisfies MailHooks;
