import type { MailHooks } from "dovescript";

const things: object[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    things.push(user);
  },
  mail_user_deinit(user) {
    const other: object = user;
    dovecot.i_info(`${things.filter((thing) => thing === other).length}`);
  },
} satisfies MailHooks;
