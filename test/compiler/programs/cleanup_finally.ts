import type { MailHooks } from "dovescript";

class LockError extends Error {
  constructor(readonly resource: string) {
    super(`cannot lock ${resource}`);
    this.name = "LockError";
  }
}

const held: string[] = [];

function withLock<T>(resource: string, work: () => T): T {
  if (held.includes(resource)) throw new LockError(resource);
  held.push(resource);
  try {
    return work();
  } finally {
    held.pop();
    dovecot.i_info(`released ${resource}`);
  }
}

function attempt(label: string, work: () => string): void {
  try {
    dovecot.i_info(`${label}: ${work()}`);
  } catch (error) {
    if (error instanceof LockError) dovecot.i_info(`${label}: locked out of ${error.resource}`);
    else if (error instanceof Error) dovecot.i_info(`${label}: ${error.name} ${error.message}`);
    else dovecot.i_info(`${label}: ${String(error)}`);
  } finally {
    dovecot.i_info(`${label}: done, ${held.length} held`);
  }
}

function firstEven(numbers: number[]): number {
  for (const n of numbers) {
    try {
      if (n % 2 !== 0) continue;
      return n;
    } finally {
      dovecot.i_info(`looked at ${n}`);
    }
  }
  return -1;
}

export default {
  mail_user_created() {
    attempt("plain", () => withLock("inbox", () => "fine"));
    attempt("nested", () => withLock("inbox", () => withLock("inbox", () => "never")));
    attempt("range", () => withLock("sent", () => { throw new RangeError("too many"); }));
    attempt("text", () => { throw "just text"; });
    dovecot.i_info(`even: ${firstEven([3, 5, 8, 9])}`);
  },
} satisfies MailHooks;
