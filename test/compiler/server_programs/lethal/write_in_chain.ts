import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    user.mailbox("INBOX").metadata_set("/private/comment", "seen");
  },
} satisfies MailHooks;
