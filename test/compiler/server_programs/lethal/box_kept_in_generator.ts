// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailUser, MailHooks } from "dovescript";

function* boxesOf(user: MailUser): Generator<Mailbox> {
  const box = user.mailbox("INBOX");
  yield box;
  box.free();
}

let running: Generator<Mailbox> | undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    running = boxesOf(user);
    running.next();
  },
} satisfies MailHooks;
