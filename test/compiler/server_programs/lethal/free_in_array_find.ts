import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX"), user.mailbox("Archive")];
    const archive = boxes.find((box) => box.vname === "Archive");
    for (const box of boxes) box.free();
    archive?.sync();
  },
} satisfies MailHooks;
