import type { Mailbox, MailHooks } from "dovescript";

function finish(first: Mailbox, second: Mailbox): void {
  first.free();
  second.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const pair: [Mailbox, Mailbox] = [user.mailbox("INBOX"), user.mailbox("Archive")];
    finish(...pair);
    pair[1].sync();
  },
} satisfies MailHooks;
