import type { MailHooks } from "dovescript";

const things: object[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    things.push(user.mailbox("INBOX"));
  },
} satisfies MailHooks;
