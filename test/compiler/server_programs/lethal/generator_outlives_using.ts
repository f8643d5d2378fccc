// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailHooks } from "dovescript";

function* steps(box: Mailbox): Generator<number> {
  for (let step = 0; step < 3; step++) {
    yield step;
    box.sync();
  }
}

function finish(all: Iterator<number>): void {
  while (!all.next().done) dovecot.i_info("step");
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const held: { all?: Generator<number> } = {};
    {
      using box = user.mailbox("INBOX");
      held.all = steps(box);
      held.all.next();
    }
    if (held.all) finish(held.all);
  },
} satisfies MailHooks;
