import type { MailHooks } from "dovescript";

let greet: (() => void) | undefined;

export default {
  mail_user_created(user) {
    greet = () => dovecot.i_info(`hello ${user.username}`);
    greet();
  },
} satisfies MailHooks;
