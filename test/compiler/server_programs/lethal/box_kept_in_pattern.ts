import type { Mailbox, MailHooks } from "dovescript";

const state: { box?: Mailbox } = {};

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    ({ box: state.box } = { box: user.mailbox("INBOX") });
  },
} satisfies MailHooks;
