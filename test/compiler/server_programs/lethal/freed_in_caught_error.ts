import type { Mailbox, MailHooks, MailUser } from "dovescript";

class TooFull extends Error {
  constructor(readonly box: Mailbox) {
    super("too full");
  }
}

function check(user: MailUser): void {
  using box = user.mailbox("INBOX");
  throw new TooFull(box);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    try {
      check(user);
    } catch (problem) {
      if (problem instanceof TooFull) problem.box.sync();
    }
  },
} satisfies MailHooks;
