import type { Mailbox, MailUser, MailHooks } from "dovescript";

function archiveOf(user: MailUser): Mailbox {
  return user.mailbox("Archive");
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using archive = archiveOf(user);
    archive.sync();
    dovecot.i_info(`${archive.status(dovecot.storage.STATUS_MESSAGES).messages} archived`);
  },
} satisfies MailHooks;
