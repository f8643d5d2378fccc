import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const text = user.plugin_getenv("policy") ?? "none";
    const value: number | string = text === "12" ? 12 : text;
    dovecot.i_info(`equal: ${value == 12} ${value != 0}`);
  },
} satisfies MailHooks;
