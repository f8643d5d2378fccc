import type { Mailbox, MailHooks } from "dovescript";

function finish(box: Mailbox): void {
  box.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.sync();
    finish(box);
    dovecot.i_info(`${box.status(dovecot.storage.STATUS_MESSAGES).messages}`);
  },
} satisfies MailHooks;
