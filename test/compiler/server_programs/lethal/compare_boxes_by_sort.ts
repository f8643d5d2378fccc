import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX"), user.mailbox("Archive")];
    boxes.sort((first, second) => (first < second ? -1 : 1));
    for (const box of boxes) box.free();
  },
} satisfies MailHooks;
