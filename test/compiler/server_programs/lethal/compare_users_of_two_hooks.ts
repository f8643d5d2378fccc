// Only mail_user_created kills by being kept; this one dies of the comparison.
import type { MailUser, MailHooks } from "dovescript";

let whole: MailUser | undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    whole = user;
  },
  mail_user_deinit(user) {
    if (whole === user) dovecot.i_info("the same");
  },
} satisfies MailHooks;
