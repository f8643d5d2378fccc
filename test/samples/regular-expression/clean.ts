import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    if (user.username.includes("@example")) dovecot.i_info("ours");
  },
} satisfies MailHooks;
