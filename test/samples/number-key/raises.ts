import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const names: Record<number, string> = { 1: "a" };
    const key = Number(user.plugin_getenv("policy") ?? "0");
    dovecot.i_info(names[key] ?? "none");
  },
} satisfies MailHooks;
