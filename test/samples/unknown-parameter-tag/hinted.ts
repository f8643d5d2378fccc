import type { Mailbox, MailHooks } from "dovescript";

/** @borrows mailbox */
declare function report(mailbox: Mailbox, text: string): void;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    report(inbox, user.username);
  },
} satisfies MailHooks;
