import type { Mailbox, MailHooks } from "dovescript";

class Report {
  readonly #box: Mailbox;
  constructor(box: Mailbox) {
    this.#box = box;
  }
  finish(): void {
    this.#box.free();
  }
  refresh(): void {
    this.#box.sync();
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const report = new Report(user.mailbox("INBOX"));
    report.finish();
    report.refresh();
  },
} satisfies MailHooks;
