import type { Mailbox, MailHooks } from "dovescript";

function* handOut(first: Mailbox, second: Mailbox): Generator<Mailbox> {
  yield* [first, second];
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    using archive = user.mailbox("Archive");
    for (const box of handOut(inbox, archive)) box.sync();
  },
} satisfies MailHooks;
