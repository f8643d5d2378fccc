import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    inbox.open();
    inbox.metadata_set("/private/comment", "one");
    inbox.close();
    inbox.sync();
    inbox.metadata_set("/private/comment", "two");
  },
} satisfies MailHooks;
