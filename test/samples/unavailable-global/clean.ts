import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    dovecot.i_info(String(Math.floor(user.uid / 2)));
  },
} satisfies MailHooks;
