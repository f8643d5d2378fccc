import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = new Map<string, Mailbox>();
    for (const name of ["INBOX", "Archive"]) boxes.set(name, user.mailbox(name));
    for (const box of boxes.values()) box.free();
    for (const [name, box] of boxes) {
      dovecot.i_info(name);
      box.sync();
    }
  },
} satisfies MailHooks;
