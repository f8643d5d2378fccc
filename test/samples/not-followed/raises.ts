import type { Mailbox, MailHooks } from "dovescript";

declare function report(mailbox: Mailbox): void;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    report(inbox);
  },
} satisfies MailHooks;
