import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const limits = { count: 3 };
    dovecot.i_info(`${user.username}: ${limits}`);
  },
} satisfies MailHooks;
