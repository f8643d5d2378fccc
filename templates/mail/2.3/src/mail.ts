import { type MailHooks, refuse } from "dovescript";

/** The setting that closes an account: `plugin { login_policy = closed }`, or a userdb field of that name. */
const POLICY = "login_policy";

export default {
  mail_user_created(user) {
    const policy = user.plugin_getenv(POLICY);
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
