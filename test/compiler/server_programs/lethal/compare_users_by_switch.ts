import type { EarlyMailUser, MailHooks } from "dovescript";

let whole: EarlyMailUser | undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    whole = user;
  },
  mail_user_deinit(user) {
    switch (user) {
      case whole:
        dovecot.i_info("same");
        break;
      default:
        dovecot.i_info("other");
    }
  },
} satisfies MailHooks;
