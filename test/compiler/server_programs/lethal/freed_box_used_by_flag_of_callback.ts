import type { MailHooks } from "dovescript";

function twice(step: () => void): void {
  step();
  step();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    let isDone = false;
    twice(() => {
      isDone = true;
    });
    if (isDone) box.sync();
  },
} satisfies MailHooks;
