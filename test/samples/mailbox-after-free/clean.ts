import type { Mailbox, MailHooks } from "dovescript";

function finish(mailbox: Mailbox): void {
  dovecot.i_info(`done with ${mailbox.vname}`);
  mailbox.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    try {
      inbox.sync();
    } finally {
      finish(inbox);
    }
  },
} satisfies MailHooks;
