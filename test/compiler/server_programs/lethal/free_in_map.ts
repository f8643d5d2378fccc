import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const boxes = new Map([["inbox", box]]);
    box.free();
    boxes.get("inbox")?.sync();
  },
} satisfies MailHooks;
