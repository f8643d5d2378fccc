import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    const { messages } = inbox.status(dovecot.storage.STATUS_MESSAGES);
    if (messages === 0) return;
    const comment = inbox.metadata_get("/private/comment");
    if (comment !== undefined) {
      dovecot.i_info(comment);
      return;
    }
    inbox.metadata_set("/private/comment", `${messages} messages`);
  },
} satisfies MailHooks;
