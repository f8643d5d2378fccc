import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const home = user.home;
    dovecot.i_info(home == null ? "none" : home);
  },
} satisfies MailHooks;
