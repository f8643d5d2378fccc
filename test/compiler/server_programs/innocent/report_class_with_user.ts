import type { MailUser, MailHooks } from "dovescript";

class Report {
  readonly #lines: string[] = [];
  constructor(private readonly user: MailUser) {}
  add(name: string): void {
    using box = this.user.mailbox(name);
    const { messages } = box.status(dovecot.storage.STATUS_MESSAGES);
    this.#lines.push(`${name} ${messages}`);
  }
  print(): void {
    dovecot.i_info(`${this.user.username}: ${this.#lines.join(", ")}`);
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const report = new Report(user);
    report.add("INBOX");
    report.add("Archive");
    report.print();
  },
} satisfies MailHooks;
