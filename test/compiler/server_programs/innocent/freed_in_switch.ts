import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    switch (user.service) {
      case "imap":
        dovecot.i_info(inbox.vname);
        inbox.free();
        break;
      case "pop3":
        inbox.free();
        break;
      default:
        dovecot.i_info("other");
        inbox.free();
    }
  },
} satisfies MailHooks;
