import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    dovecot.i_info(JSON.stringify(user.username));
  },
} satisfies MailHooks;
