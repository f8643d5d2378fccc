import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    const archive = user.mailbox("Archive");
    inbox.free();
    if (inbox === archive) dovecot.i_info("same");
    archive.free();
  },
} satisfies MailHooks;
