import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    if (/(?<=@.*)example/.test(user.username)) dovecot.i_info("ours");
  },
} satisfies MailHooks;
