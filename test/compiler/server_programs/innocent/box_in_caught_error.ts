import type { Mailbox, MailHooks } from "dovescript";

class TooFull extends Error {
  constructor(readonly box: Mailbox) {
    super(`${box.vname} is too full`);
  }
}

function check(box: Mailbox): void {
  if (box.status(dovecot.storage.STATUS_MESSAGES).messages > 0) throw new TooFull(box);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    try {
      try {
        check(inbox);
      } finally {
        try {
          inbox.sync();
        } catch {
          dovecot.i_info("not synchronised");
        }
      }
    } catch (problem) {
      if (!(problem instanceof TooFull)) throw problem;
      problem.box.sync();
    }
  },
} satisfies MailHooks;
