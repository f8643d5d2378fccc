import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const names = Array.from(["a"], (name) => {
      box.free();
      return name;
    });
    dovecot.i_info(names.join());
    box.sync();
  },
} satisfies MailHooks;
