import type { Mailbox, MailHooks } from "dovescript";

let last: Mailbox | undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    last = user.mailbox("INBOX");
    last.sync();
  },
  mail_user_deinit() {
    dovecot.i_info(last?.vname ?? "none");
  },
} satisfies MailHooks;
