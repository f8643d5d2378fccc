import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    const same = [box];
    box.open();
    same[0]?.close();
    box.metadata_set("/private/comment", "seen");
  },
} satisfies MailHooks;
