import type { Mailbox, MailHooks } from "dovescript";

function describe(box: Mailbox): string {
  const { messages, unseen } = box.status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN);
  return `${box.vname}: ${unseen} of ${messages}`;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    using archive = user.mailbox("Archive");
    dovecot.i_info(describe(inbox));
    dovecot.i_info(describe(archive));
  },
} satisfies MailHooks;
