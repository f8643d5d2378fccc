import type { Mailbox, MailHooks } from "dovescript";

function even(box: Mailbox, rounds: number): void {
  if (rounds > 0) odd(box, rounds - 1);
  else box.free();
}
function odd(box: Mailbox, rounds: number): void {
  if (rounds > 0) even(box, rounds - 1);
  box.sync();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    even(user.mailbox("INBOX"), 2);
  },
} satisfies MailHooks;
