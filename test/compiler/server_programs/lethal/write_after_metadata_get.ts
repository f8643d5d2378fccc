import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    if (box.metadata_get("/private/comment") === undefined) box.metadata_set("/private/comment", "new");
  },
} satisfies MailHooks;
