import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const [first, ...others] = [1, 2].map(() => box);
    first?.free();
    for (const other of others) other.sync();
  },
} satisfies MailHooks;
