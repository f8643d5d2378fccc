import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const policy = user.plugin_getenv("policy");
    if (policy) dovecot.i_info(policy);
  },
} satisfies MailHooks;
