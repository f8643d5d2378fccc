import type { MailHooks } from "dovescript";

interface Account {
  readonly name: string;
  balance: number;
  history: { at: number; amount: number; note?: string }[];
}

class Ledger implements Iterable<Account> {
  #accounts = new Map<string, Account>();
  #clock = 0;

  open(name: string, balance = 0): Account {
    const account: Account = { name, balance, history: [] };
    this.#accounts.set(name, account);
    return account;
  }

  transfer(from: string, to: string, amount: number, note?: string): boolean {
    const source = this.#accounts.get(from);
    const target = this.#accounts.get(to);
    if (!source || !target || source.balance < amount) return false;
    const at = ++this.#clock;
    source.balance -= amount;
    target.balance += amount;
    source.history.push({ at, amount: -amount, note });
    target.history.push({ at, amount });
    return true;
  }

  *[Symbol.iterator](): Iterator<Account> {
    for (const account of this.#accounts.values()) yield account;
  }
}

export default {
  mail_user_created() {
    const ledger = new Ledger();
    ledger.open("alice", 100);
    const bob = ledger.open("bob");
    dovecot.i_info(`${ledger.transfer("alice", "bob", 30.25, "rent")} ${ledger.transfer("bob", "alice", 31)} ${ledger.transfer("bob", "eve", 1)}`);
    bob.balance *= 2;
    for (const { name, balance, history } of ledger) {
      const lines = history.map(({ at, amount, note }) => `${at}:${amount}${note ? ` (${note})` : ""}`);
      dovecot.i_info(`${name} ${balance} [${lines.join("; ")}]`);
    }
    const [first, ...others] = ledger;
    dovecot.i_info(`${first?.name} +${others.length}`);
    const totals = Object.fromEntries([...ledger].map((account) => [account.name, account.balance]));
    dovecot.i_info(Object.entries(totals).map(([name, value]) => `${name}=${value}`).join("&"));
  },
} satisfies MailHooks;
