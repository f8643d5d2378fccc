// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailUser, MailHooks } from "dovescript";

function* boxesOf(user: MailUser, names: readonly string[]): Generator<Mailbox> {
  for (const name of names) yield user.mailbox(name);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const box of boxesOf(user, ["INBOX", "Missing"])) {
      box.sync();
      box.free();
    }
  },
} satisfies MailHooks;
