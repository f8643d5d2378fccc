import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    using archive = user.mailbox("Archive");
    const inboxCount = inbox.status(dovecot.storage.STATUS_MESSAGES).messages;
    const archiveCount = archive.status(dovecot.storage.STATUS_MESSAGES).messages;
    const larger = inboxCount > archiveCount ? inbox : archive;
    dovecot.i_info(`${larger.vname} is larger`);
    larger.metadata_set("/private/comment", "larger");
  },
} satisfies MailHooks;
