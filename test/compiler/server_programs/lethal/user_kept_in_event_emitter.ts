import type { EarlyMailUser, MailHooks } from "dovescript";

class Emitter<T> {
  readonly #seen: T[] = [];
  readonly #listeners: ((value: T) => void)[] = [];
  on(listener: (value: T) => void): void {
    this.#listeners.push(listener);
  }
  emit(value: T): void {
    this.#seen.push(value);
    for (const listener of this.#listeners) listener(value);
  }
}

const logins = new Emitter<EarlyMailUser>();
logins.on(({ username }) => dovecot.i_info(username));

export default {
  mail_user_created(user) {
    logins.emit(user);
  },
} satisfies MailHooks;
