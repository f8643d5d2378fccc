import type { MailHooks } from "dovescript";

class Mailbox {
  #used = 0;
  private _limit = 1000;
  static readonly MINIMUM = 10;
  static created = 0;

  constructor(readonly owner: string, limit?: number) {
    if (limit !== undefined) this.limit = limit;
    Mailbox.created++;
  }

  get limit(): number {
    return this._limit;
  }

  set limit(value: number) {
    if (value < Mailbox.MINIMUM) throw new RangeError(`limit ${value} is too small`);
    this._limit = Math.floor(value);
  }

  get used() {
    return this.#used;
  }

  get free() {
    return this.limit - this.#used;
  }

  store(size: number): this {
    this.#used += size;
    return this;
  }

  static of(owner: string): Mailbox {
    return new this(owner);
  }
}

export default {
  mail_user_created(user) {
    const box = Mailbox.of(user.username).store(100).store(250);
    dovecot.i_info(`${box.owner}: ${box.used} of ${box.limit}, ${box.free} free`);
    box.limit = 512.9;
    box.limit += 100;
    dovecot.i_info(`${box.limit} ${box.free}`);
    try {
      new Mailbox("bob", 3);
    } catch (error) {
      dovecot.i_info(error instanceof RangeError ? error.message : "?");
    }
    dovecot.i_info(`${Mailbox.created} created`);
  },
} satisfies MailHooks;
