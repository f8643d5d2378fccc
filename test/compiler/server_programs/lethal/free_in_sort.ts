// Without a comparator the texts of the mailboxes are compared.
import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX"), user.mailbox("Archive")];
    for (const box of boxes) box.free();
    boxes.sort();
  },
} satisfies MailHooks;
