import type { Mailbox, MailHooks } from "dovescript";

class Task {
  constructor(protected readonly box: Mailbox) {}
  finish(): void {}
  refresh(): void {
    this.box.sync();
  }
}
class LastTask extends Task {
  override finish(): void {
    this.box.free();
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const tasks: Task[] = [new LastTask(user.mailbox("INBOX"))];
    for (const task of tasks) task.finish();
    for (const task of tasks) task.refresh();
  },
} satisfies MailHooks;
