// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailUser, MailHooks } from "dovescript";

function* open(user: MailUser, names: readonly string[]): Generator<Mailbox> {
  for (const name of names) {
    const box = user.mailbox(name);
    yield box;
    box.free();
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const [inbox] = [...open(user, ["INBOX", "Archive"])];
    inbox?.sync();
  },
} satisfies MailHooks;
