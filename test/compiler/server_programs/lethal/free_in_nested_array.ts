import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const table = [[box], [box]];
    table[0]?.[0]?.free();
    table[1]?.[0]?.sync();
  },
} satisfies MailHooks;
