import type { MailHooks } from "dovescript";

class Lazy<T> {
  #value: T | undefined;
  constructor(private readonly make: () => T) {}
  get(): T {
    this.#value ??= this.make();
    return this.#value;
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = new Lazy(() => user.mailbox("INBOX"));
    inbox.get().free();
    inbox.get().sync();
  },
} satisfies MailHooks;
