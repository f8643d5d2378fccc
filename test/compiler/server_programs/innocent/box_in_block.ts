import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    {
      using inbox = user.mailbox("INBOX");
      inbox.open();
      inbox.metadata_set("/private/comment", "opened");
    }
    {
      using archive = user.mailbox("Archive");
      archive.open();
      const comment = archive.metadata_get("/private/comment");
      dovecot.i_info(comment ?? "no comment");
    }
  },
} satisfies MailHooks;
