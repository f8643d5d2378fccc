// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailHooks } from "dovescript";

function* each(boxes: readonly Mailbox[]): Generator<Mailbox> {
  for (const box of boxes) {
    yield box;
    box.free();
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const seen: Mailbox[] = [];
    for (const box of each([user.mailbox("INBOX"), user.mailbox("Archive")])) seen.push(box);
    for (const box of seen) box.sync();
  },
} satisfies MailHooks;
