import type { MailHooks } from "dovescript";

let last: string | undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    inbox.sync();
    last = inbox.vname;
  },
  mail_user_deinit() {
    dovecot.i_info(last ?? "none");
  },
} satisfies MailHooks;
