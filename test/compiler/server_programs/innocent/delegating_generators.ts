// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailHooks } from "dovescript";

function* twice(value: Mailbox): Generator<Mailbox> {
  yield value;
  yield value;
}

function* again(box: Mailbox): Generator<Mailbox, number> {
  yield* twice(box);
  for (const each of [box]) yield each;
  return 3;
}

class Rounds {
  constructor(private readonly box: Mailbox) {}
  *[Symbol.iterator](): Generator<Mailbox> {
    const count = yield* again(this.box);
    dovecot.i_info(`${count} rounds of ${this.box.vname}`);
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    for (const each of new Rounds(box)) each.sync();
    const [first, second] = again(box);
    first?.sync();
    second?.sync();
    for (const each of [...again(box)]) dovecot.i_info(each.vname);
    const steps = twice(box);
    const step = steps.next();
    if (!step.done) step.value.sync();
  },
} satisfies MailHooks;
