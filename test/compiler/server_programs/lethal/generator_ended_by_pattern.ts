// For 2.3.19.1, 2.4.1, 2.4.5.
import type { Mailbox, MailHooks } from "dovescript";

function* freeing(box: Mailbox): Generator<number> {
  yield 1;
  box.free();
  yield 2;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("Missing");
    const [first] = freeing(box);
    dovecot.i_info(`${first}`);
    box.sync();
  },
} satisfies MailHooks;
