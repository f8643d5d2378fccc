// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailHooks } from "dovescript";

function* around(box: Mailbox): Generator<Mailbox> {
  yield box;
  box.free();
}

class Rounds {
  constructor(private readonly box: Mailbox) {}
  *[Symbol.iterator](): Generator<Mailbox> {
    yield* around(this.box);
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    for (const each of new Rounds(box)) dovecot.i_info(each.vname);
    box.sync();
  },
} satisfies MailHooks;
