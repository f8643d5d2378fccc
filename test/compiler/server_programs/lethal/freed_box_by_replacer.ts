import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const text = "a".replace("a", () => {
      box.free();
      return "b";
    });
    dovecot.i_info(text);
    box.sync();
  },
} satisfies MailHooks;
