import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    const archive = user.mailbox("Archive");
    const chosen = inbox.status(dovecot.storage.STATUS_MESSAGES).messages > 0 ? inbox : archive;
    chosen.free();
    inbox.sync();
  },
} satisfies MailHooks;
