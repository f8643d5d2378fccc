import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const name of ["INBOX", "Archive"]) {
      using box = user.mailbox(name);
      box.metadata_set("/private/comment", name);
    }
  },
} satisfies MailHooks;
