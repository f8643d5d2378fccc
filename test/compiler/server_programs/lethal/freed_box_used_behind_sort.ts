import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const names = ["b", "a"].sort((one, other) => (one < other ? -1 : 1));
    const box = user.mailbox("INBOX");
    box.free();
    dovecot.i_info(names.join());
    box.sync();
  },
} satisfies MailHooks;
