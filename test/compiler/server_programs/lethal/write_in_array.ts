import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = ["INBOX", "Archive"].map((name) => user.mailbox(name));
    boxes[0]?.open();
    for (const box of boxes) box.metadata_set("/private/comment", "seen");
    for (const box of boxes) box.free();
  },
} satisfies MailHooks;
