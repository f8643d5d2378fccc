// The default of a parameter is another parameter.
import type { Mailbox, MailHooks } from "dovescript";

const work = (first: Mailbox, second = first) => {
  first.free();
  second.sync();
};

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    work(user.mailbox("INBOX"));
  },
} satisfies MailHooks;
