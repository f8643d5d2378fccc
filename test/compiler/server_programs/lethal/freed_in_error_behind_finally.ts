import type { Mailbox, MailHooks } from "dovescript";

class Carrier extends Error {
  constructor(readonly box: Mailbox) {
    super("carries");
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    try {
      try {
        throw new Carrier(box);
      } finally {
        try {
          throw new Error("another");
        } catch {
          box.free();
        }
      }
    } catch (problem) {
      if (problem instanceof Carrier) problem.box.sync();
    }
  },
} satisfies MailHooks;
