import type { MailHooks } from "dovescript";

let last: unknown;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    last = user;
  },
  mail_user_deinit(user) {
    const current: unknown = user;
    dovecot.i_info(last === current ? "same" : "other");
  },
} satisfies MailHooks;
