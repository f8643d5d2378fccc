import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let box: Mailbox | undefined;
    if (user.service === "imap") box = user.mailbox("Archive");
    if (box) {
      try {
        box.sync();
      } finally {
        box.free();
      }
    }
  },
} satisfies MailHooks;
