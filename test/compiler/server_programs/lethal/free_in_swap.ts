import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let first = user.mailbox("INBOX");
    let second = user.mailbox("Archive");
    const inbox = first;
    [first, second] = [second, first];
    second.free();
    inbox.sync();
    first.free();
  },
} satisfies MailHooks;
