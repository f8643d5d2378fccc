import type { MailHooks } from "dovescript";

const waiting = ["a", "b"];

function next(): string {
  return waiting.shift() ?? "";
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    dovecot.i_info(`${next()}${next()}`);
    if (waiting[0] === undefined) box.sync();
  },
} satisfies MailHooks;
