import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let box: Mailbox | undefined;
    try {
      if (!user.anonymous) box = user.mailbox("INBOX");
      box?.sync();
      dovecot.i_info(box?.vname ?? "none");
    } finally {
      box?.free();
    }
  },
} satisfies MailHooks;
