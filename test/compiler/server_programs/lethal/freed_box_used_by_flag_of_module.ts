import type { MailHooks } from "dovescript";

let isDone = false;

function finish(): void {
  isDone = true;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    finish();
    if (isDone) box.sync();
  },
} satisfies MailHooks;
