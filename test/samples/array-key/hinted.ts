import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const names = ["a", "b"];
    const index = Number(user.plugin_getenv("policy") ?? "0");
    dovecot.i_info(`${names[index] !== undefined}`);
  },
} satisfies MailHooks;
