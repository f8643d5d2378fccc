import type { MailHooks } from "dovescript";

class Account {
  #balance = 0;
  #history: { kind: string; amount: number }[] = [];
  static #opened = 0;

  constructor(public readonly owner: string) {
    Account.#opened++;
  }

  static get opened(): number {
    return Account.#opened;
  }

  #record(kind: string, amount: number): void {
    this.#history.push({ kind, amount });
    this.#balance += kind === "deposit" ? amount : -amount;
  }

  deposit(amount: number): this {
    this.#record("deposit", amount);
    return this;
  }

  withdraw(amount: number): this {
    if (amount > this.#balance) throw new Error(`insufficient credit: ${this.#balance} < ${amount}`);
    this.#record("withdraw", amount);
    return this;
  }

  get balance(): number {
    return this.#balance;
  }

  equals(other: Account): boolean {
    return #balance in other && this.#balance === other.#balance;
  }

  statement(): string[] {
    return this.#history.map(({ kind, amount }, index) => `${index + 1}. ${kind} ${amount.toFixed(2)}`);
  }
}

export default {
  mail_user_created(user) {
    const account = new Account(user.username).deposit(100).withdraw(30.5).deposit(0.25);
    account.statement().forEach((line) => dovecot.i_info(line));
    dovecot.i_info(`${account.owner} has ${account.balance}`);
    try {
      account.withdraw(1000);
    } catch (e) {
      dovecot.i_info((e as Error).message);
    }
    const other = new Account("bob").deposit(69.75);
    dovecot.i_info(`${account.equals(other)} ${Account.opened}`);
  },
} satisfies MailHooks;
