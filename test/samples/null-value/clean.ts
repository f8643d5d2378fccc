import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    let home: string | null = null;
    if (user.home !== undefined) home = user.home;
    dovecot.i_info(home === null ? "none" : home);
  },
} satisfies MailHooks;
