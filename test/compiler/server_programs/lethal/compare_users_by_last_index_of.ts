import type { EarlyMailUser, MailHooks } from "dovescript";

const users: EarlyMailUser[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    users.push(user);
  },
  mail_user_deinit(user) {
    dovecot.i_info(`${users.lastIndexOf(user)}`);
  },
} satisfies MailHooks;
