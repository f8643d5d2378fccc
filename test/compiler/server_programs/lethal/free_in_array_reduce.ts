import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX"), user.mailbox("Archive")];
    const longest = boxes.reduce((best, box) => (box.vname.length > best.vname.length ? box : best));
    longest.free();
    for (const box of boxes) {
      box.sync();
      box.free();
    }
  },
} satisfies MailHooks;
