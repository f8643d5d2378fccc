import type { MailHooks } from "dovescript";

const greeting = "hello";

export default {
  mail_user_created(user) {
    dovecot.i_info(`${greeting} ${user.username}`);
  },
} satisfies MailHooks;
