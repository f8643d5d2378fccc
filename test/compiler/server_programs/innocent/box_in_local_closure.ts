import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    inbox.sync();
    const log = (text: string) => dovecot.i_info(`${inbox.vname}: ${text}`);
    const messages = () => inbox.status(dovecot.storage.STATUS_MESSAGES).messages;
    log("synced");
    log(`${messages()} messages`);
  },
} satisfies MailHooks;
