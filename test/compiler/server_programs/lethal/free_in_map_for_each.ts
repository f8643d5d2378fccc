import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = new Map([["INBOX", user.mailbox("INBOX")]]);
    boxes.forEach((box) => {
      box.free();
    });
    boxes.get("INBOX")?.sync();
  },
} satisfies MailHooks;
