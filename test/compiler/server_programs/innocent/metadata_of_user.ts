import type { MailHooks } from "dovescript";

const KEYS = ["/private/theme", "/private/language"] as const;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const [theme, language] = user.metadata_get(...KEYS);
    dovecot.i_info(`${theme ?? "plain"} ${language ?? "en"}`);
    user.metadata_set("/private/last_logout", `${user.session_create_time}`);
    user.metadata_unset("/private/old");
  },
} satisfies MailHooks;
