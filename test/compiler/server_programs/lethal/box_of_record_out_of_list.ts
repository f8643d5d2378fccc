import type { Mailbox, MailHooks } from "dovescript";

class Holder {
  constructor(readonly box: Mailbox) {}
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let last: Mailbox | undefined;
    const boxes = ["INBOX", "Archive"].map((name) => user.mailbox(name));
    try {
      for (const box of boxes) {
        const byName: Record<string, Mailbox> = { [box.name]: box, a: box };
        for (const name of Object.keys(byName).sort()) {
          const found = byName[name];
          if (found) {
            last = found;
            const holder = new Holder(found);
            let attempts = 2;
            while (attempts > 0) {
              attempts--;
              holder.box.sync();
            }
          }
        }
      }
    } finally {
      for (const box of boxes) box.free();
    }
    if (last) last.sync();
  },
} satisfies MailHooks;
