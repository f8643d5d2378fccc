import type { Mailbox, MailHooks } from "dovescript";

class Current {
  static box: Mailbox | undefined;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    Current.box = user.mailbox("INBOX");
    Current.box.free();
    Current.box.sync();
  },
} satisfies MailHooks;
