import type { MailHooks } from "dovescript";

const log: string[] = [];

class Lock {
  static readonly held = new Set<string>();
  constructor(readonly name: string) {}
  acquire(): this {
    if (Lock.held.has(this.name)) throw new Error(`deadlock on ${this.name}`);
    Lock.held.add(this.name);
    log.push(`+${this.name}`);
    return this;
  }
  release(): void {
    Lock.held.delete(this.name);
    log.push(`-${this.name}`);
  }
}

function locked<T>(names: string[], work: () => T): T {
  const [first, ...rest] = names;
  if (first === undefined) return work();
  const lock = new Lock(first).acquire();
  try {
    return locked(rest, work);
  } finally {
    lock.release();
  }
}

function outcome(run: () => unknown): string {
  try {
    const value = run();
    return `ok ${value}`;
  } catch (e) {
    if (typeof e === "string") return `text ${e}`;
    if (e instanceof Error) return `error ${e.message}`;
    return "unknown";
  } finally {
    log.push("|");
  }
}

export default {
  mail_user_created() {
    dovecot.i_info(outcome(() => locked(["a", "b"], () => 42)));
    dovecot.i_info(outcome(() => locked(["a", "b", "a"], () => 0)));
    dovecot.i_info(outcome(() => locked(["x"], () => {
      throw "stop";
    })));
    dovecot.i_info(outcome(() => undefined));
    dovecot.i_info(log.join(" "));
    dovecot.i_info(`${Lock.held.size}`);
  },
} satisfies MailHooks;
