import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    switch (user.service) {
      case "imap":
        box.free();
        break;
      default:
        dovecot.i_info("other");
    }
    box.sync();
  },
} satisfies MailHooks;
