import type { MailHooks } from "dovescript";

interface Progress {
  isDone: boolean;
}

const progress: Progress = { isDone: false };

function finish(one: Progress): void {
  one.isDone = true;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    finish(progress);
    if (progress.isDone) box.sync();
  },
} satisfies MailHooks;
