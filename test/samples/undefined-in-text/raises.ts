import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    dovecot.i_info(`policy ${user.plugin_getenv("policy")}`);
  },
} satisfies MailHooks;
