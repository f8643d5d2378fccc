import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const names: Record<string, string> = { "1": "a" };
    const key = Number(user.plugin_getenv("policy") ?? "0");
    dovecot.i_info(names[String(key)] ?? "none");
  },
} satisfies MailHooks;
