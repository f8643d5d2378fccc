import type { EarlyMailUser, MailHooks } from "dovescript";

function same<T>(first: T, second: T): boolean {
  return first === second;
}

let whole: EarlyMailUser | undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    whole = user;
  },
  mail_user_deinit(user) {
    dovecot.i_info(same(whole, user) ? "same" : "other");
  },
} satisfies MailHooks;
