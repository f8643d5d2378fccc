import type { MailHooks } from "dovescript";

/** Where the stamp is kept: user metadata, which IMAP clients cannot see. */
const LAST_LOGIN = "/private/last_login";

export default {
  mail_user_created() {},

  // Metadata lives in INBOX, so this is the first moment it can be written: INBOX does not exist in mail_user_created.
  mail_user_deinit_pre(user) {
    const before = user.metadata_get(LAST_LOGIN);
    const now = `${user.session_create_time} ${user.service}`;
    user.metadata_set(LAST_LOGIN, now);
    dovecot.i_info(`last login of ${user.username}: ${before ?? "never"}, now ${now}`);
  },
} satisfies MailHooks;
