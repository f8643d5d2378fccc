import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("Missing");
    try {
      box.open();
    } catch (error) {
      dovecot.i_error("cannot open");
      throw error;
    }
    box.free();
  },
} satisfies MailHooks;
