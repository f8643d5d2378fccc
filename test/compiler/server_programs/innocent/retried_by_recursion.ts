import type { Mailbox, MailHooks, MailUser } from "dovescript";

function messagesOf(user: MailUser, box: Mailbox, attempts: number): number {
  try {
    return box.status(dovecot.storage.STATUS_MESSAGES).messages;
  } catch (problem) {
    if (attempts === 0) throw problem;
    dovecot.i_info(`${user.username}: ${box.vname} is tried again`);
    return messagesOf(user, box, attempts - 1);
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    dovecot.i_info(`${messagesOf(user, box, 2)} messages`);
    box.sync();
  },
} satisfies MailHooks;
