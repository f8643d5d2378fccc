import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const names = ["a", "b"].sort((one, other) => {
      box.free();
      return one < other ? -1 : 1;
    });
    dovecot.i_info(names.join());
    box.sync();
  },
} satisfies MailHooks;
