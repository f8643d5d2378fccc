import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    using sent = user.mailbox("Sent");
    const limits: [Mailbox, number][] = [
      [inbox, 1000],
      [sent, 500],
    ];
    for (const [box, limit] of limits) {
      const { messages } = box.status(dovecot.storage.STATUS_MESSAGES);
      dovecot.i_info(`${box.vname}: ${messages} of ${limit}`);
    }
  },
} satisfies MailHooks;
