// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailHooks } from "dovescript";

function* texts(box: Mailbox): Generator<string> {
  yield box.vname;
  yield `${box}`;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const all = texts(box);
    dovecot.i_info(all.next().value ?? "none");
    box.free();
    dovecot.i_info(all.next().value ?? "none");
  },
} satisfies MailHooks;
