import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("Missing");
    try {
      box.sync();
    } catch {
      box.free();
    }
    dovecot.i_info(`${box}`);
  },
} satisfies MailHooks;
