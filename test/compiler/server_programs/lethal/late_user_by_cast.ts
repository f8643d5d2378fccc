import type { MailUser, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit(user) {
    const whole = user as MailUser;
    dovecot.i_info(whole.metadata_get("/private/theme") ?? "none");
  },
} satisfies MailHooks;
