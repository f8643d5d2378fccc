import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.open();
    box.free();
    dovecot.i_info(box.metadata_get("/private/comment") ?? "none");
  },
} satisfies MailHooks;
