import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const names = new Map<number, string>([[1, "a"]]);
    const key = Number(user.plugin_getenv("policy") ?? "0");
    dovecot.i_info(names.get(key) ?? "none");
  },
} satisfies MailHooks;
