import type { MailUser, MailHooks } from "dovescript";

function messagesIn(user: MailUser, name: string): number {
  using box = user.mailbox(name);
  try {
    return box.status(dovecot.storage.STATUS_MESSAGES).messages;
  } catch {
    return 0;
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const total = messagesIn(user, "INBOX") + messagesIn(user, "Missing");
    dovecot.i_info(`${total} messages`);
  },
} satisfies MailHooks;
