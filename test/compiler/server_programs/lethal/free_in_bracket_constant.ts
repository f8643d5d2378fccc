import type { MailHooks } from "dovescript";

const method = "mailbox";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user[method]("INBOX");
    box.free();
    box.sync();
  },
} satisfies MailHooks;
