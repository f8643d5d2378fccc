import type { Mailbox, MailUser, MailHooks } from "dovescript";

class Reader {
  readonly #box: Mailbox;
  constructor(user: MailUser, name: string) {
    this.#box = user.mailbox(name);
    this.#box.open();
  }
  finish(): void {
    this.#box.free();
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const reader = new Reader(user, "Missing");
    reader.finish();
  },
} satisfies MailHooks;
