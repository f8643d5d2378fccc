import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using archive = user.mailbox("Archive");
    dovecot.i_info(archive.vname);
  },
} satisfies MailHooks;
