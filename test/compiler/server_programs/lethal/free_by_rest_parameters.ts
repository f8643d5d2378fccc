import type { Mailbox, MailHooks } from "dovescript";

function finish(...boxes: Mailbox[]): void {
  for (const box of boxes) box.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    finish(inbox, user.mailbox("Archive"));
    inbox.sync();
  },
} satisfies MailHooks;
