import type { Mailbox, MailHooks } from "dovescript";

class Report {
  readonly #box: Mailbox;
  readonly #lines: string[] = [];
  constructor(box: Mailbox) {
    this.#box = box;
  }
  count(): this {
    this.#lines.push(`${this.#box.status(dovecot.storage.STATUS_MESSAGES).messages} messages`);
    return this;
  }
  name(): this {
    this.#lines.push(this.#box.vname);
    return this;
  }
  toText(): string {
    return this.#lines.join(", ");
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    dovecot.i_info(new Report(inbox).name().count().toText());
  },
} satisfies MailHooks;
