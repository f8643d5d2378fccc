import type { MailUser, MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const whole = user as unknown as MailUser;
    dovecot.i_info(whole.metadata_get("/private/theme") ?? "none");
  },
} satisfies MailHooks;
