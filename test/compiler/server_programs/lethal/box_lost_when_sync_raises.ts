import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("Missing");
    box.sync();
    box.free();
  },
} satisfies MailHooks;
