import type { Mailbox, MailHooks } from "dovescript";

function report(box: Mailbox): void {
  box.sync();
  dovecot.i_info(box.vname);
  box.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    for (const _ of [1, 2]) report(inbox);
  },
} satisfies MailHooks;
