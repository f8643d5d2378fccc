import type { Mailbox, MailHooks } from "dovescript";

function total(...boxes: readonly Mailbox[]): number {
  return boxes.reduce((sum, box) => sum + box.status(dovecot.storage.STATUS_MESSAGES).messages, 0);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    using archive = user.mailbox("Archive");
    using sent = user.mailbox("Sent");
    dovecot.i_info(`${total(inbox, archive, sent)} messages`);
  },
} satisfies MailHooks;
