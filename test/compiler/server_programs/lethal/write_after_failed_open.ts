import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("Missing");
    try {
      box.open();
    } catch {
      dovecot.i_info("missing");
    }
    box.metadata_set("/private/comment", "seen");
  },
} satisfies MailHooks;
