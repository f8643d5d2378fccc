import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    using archive = user.mailbox("Archive");
    inbox.open();
    archive.open();
    const comment = inbox.metadata_get("/private/comment");
    if (comment === undefined) archive.metadata_unset("/private/comment");
    else archive.metadata_set("/private/comment", comment);
  },
} satisfies MailHooks;
