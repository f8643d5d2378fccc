import type { Mailbox, MailHooks } from "dovescript";

/** @borrows box */
declare function report(mailbox: Mailbox, text: string): void;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    dovecot.i_info(user.username);
  },
} satisfies MailHooks;
