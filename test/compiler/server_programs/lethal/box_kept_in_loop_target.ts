import type { Mailbox, MailHooks } from "dovescript";

const state: { box?: Mailbox } = {};

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (state.box of [user.mailbox("INBOX")]) state.box.sync();
  },
} satisfies MailHooks;
