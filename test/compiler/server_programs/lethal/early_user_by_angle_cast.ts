import type { MailUser, MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    dovecot.i_info((<MailUser>user).metadata_get("/private/theme") ?? "none");
  },
} satisfies MailHooks;
