import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    if (user.service !== "imap") {
      inbox.free();
      return;
    }
    dovecot.i_info(`leaving ${inbox.vname}`);
    inbox.free();
  },
} satisfies MailHooks;
