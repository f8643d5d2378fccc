import type { EarlyMailUser, MailHooks } from "dovescript";

const users: EarlyMailUser[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    users.push(user);
  },
  mail_user_deinit(user) {
    const known = users.find((each) => each === user);
    dovecot.i_info(known?.username ?? "none");
  },
} satisfies MailHooks;
