import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox(user.service === "imap" ? "INBOX" : "Archive");
    box.sync();
    dovecot.i_info(`${box.vname}: ${box.status(dovecot.storage.STATUS_UNSEEN).unseen} unseen`);
  },
} satisfies MailHooks;
