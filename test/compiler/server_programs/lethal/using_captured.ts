import type { MailUser, MailHooks } from "dovescript";

function counter(user: MailUser): () => number {
  using box = user.mailbox("INBOX");
  return () => box.status(dovecot.storage.STATUS_MESSAGES).messages;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    dovecot.i_info(`${counter(user)()}`);
  },
} satisfies MailHooks;
