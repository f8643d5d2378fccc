import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    using archive = user.mailbox("Archive");
    dovecot.i_info(inbox < archive ? "before" : "after");
  },
} satisfies MailHooks;
