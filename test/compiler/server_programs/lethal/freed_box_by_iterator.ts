import type { Mailbox, MailHooks } from "dovescript";

class Boxes {
  constructor(readonly box: Mailbox) {}

  [Symbol.iterator](): Iterator<string> {
    let count = 0;
    return {
      next: () => {
        count += 1;
        if (count > 1) return { done: true, value: undefined };
        this.box.free();
        return { done: false, value: "a" };
      },
    };
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    for (const name of new Boxes(box)) dovecot.i_info(name);
    box.sync();
  },
} satisfies MailHooks;
