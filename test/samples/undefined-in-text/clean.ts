import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    dovecot.i_info(`home ${user.home ?? "none"}`);
  },
} satisfies MailHooks;
