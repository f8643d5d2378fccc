import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    if (user.anonymous || user.nonexistent) return;
    const theme = user.metadata_get("/private/theme");
    if (theme === undefined) return;
    using inbox = user.mailbox("INBOX");
    inbox.sync();
    dovecot.i_info(`theme ${theme} for ${inbox.vname}`);
  },
} satisfies MailHooks;
