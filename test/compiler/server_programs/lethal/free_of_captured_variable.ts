import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let box = user.mailbox("INBOX");
    const check = () => box.sync();
    const next = user.mailbox("Archive");
    box.free();
    box = next;
    next.free();
    check();
  },
} satisfies MailHooks;
