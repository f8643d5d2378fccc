import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX"), user.mailbox("Archive")];
    const small = boxes.filter((box) => box.vname.length < 6);
    for (const box of boxes) box.free();
    for (const box of small) box.sync();
  },
} satisfies MailHooks;
