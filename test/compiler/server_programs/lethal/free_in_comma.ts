import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const same = (dovecot.i_info("opened"), box);
    same.free();
    box.sync();
  },
} satisfies MailHooks;
