import type { MailHooks } from "dovescript";

const progress = { isDone: false };

class Step {
  finish(): void {}
}

class LastStep extends Step {
  override finish(): void {
    progress.isDone = true;
  }
}

function run<T extends Step>(step: T): void {
  step.finish();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    box.free();
    run(new LastStep());
    if (progress.isDone) box.sync();
  },
} satisfies MailHooks;
