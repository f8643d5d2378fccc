import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    const boxes = [[inbox], [user.mailbox("Archive")]].flat();
    for (const box of boxes) box.free();
    inbox.sync();
  },
} satisfies MailHooks;
