import type { Mailbox, MailHooks } from "dovescript";

function finish(mailbox: Mailbox): void {
  mailbox.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    finish(inbox);
    inbox.sync();
  },
} satisfies MailHooks;
