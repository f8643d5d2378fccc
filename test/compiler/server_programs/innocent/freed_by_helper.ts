import type { Mailbox, MailHooks } from "dovescript";

function finish(box: Mailbox, text: string): void {
  dovecot.i_info(`${box.vname}: ${text}`);
  box.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    if (user.service === "imap") finish(inbox, "imap");
    else finish(inbox, "other");
  },
} satisfies MailHooks;
