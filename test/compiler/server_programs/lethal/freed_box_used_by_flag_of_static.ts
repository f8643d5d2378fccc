import type { MailHooks } from "dovescript";

class Flags {
  static isDone = false;

  static finish(): void {
    Flags.isDone = true;
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    Flags.finish();
    if (Flags.isDone) box.sync();
  },
} satisfies MailHooks;
