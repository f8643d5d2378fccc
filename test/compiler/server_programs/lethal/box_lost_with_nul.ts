import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.open();
    box.metadata_set("/private/comment", "a\0b");
    box.free();
  },
} satisfies MailHooks;
