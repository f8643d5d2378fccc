import type { MailHooks } from "dovescript";

interface Comparable<T> {
  compareTo(other: T): number;
}

class Version implements Comparable<Version> {
  readonly parts: readonly number[];
  constructor(text: string) {
    this.parts = text.split(".").map(Number);
    if (this.parts.some(Number.isNaN)) throw new TypeError(`not a version: ${text}`);
  }
  compareTo(other: Version): number {
    const length = Math.max(this.parts.length, other.parts.length);
    for (let i = 0; i < length; i++) {
      const difference = (this.parts[i] ?? 0) - (other.parts[i] ?? 0);
      if (difference) return difference;
    }
    return 0;
  }
  satisfies(range: string): boolean {
    const operator = /^(>=|<=|>|<|=)?/.exec(range)?.[0] ?? "";
    const result = this.compareTo(new Version(range.slice(operator.length)));
    const tests: Record<string, () => boolean> = {
      ">=": () => result >= 0,
      "<=": () => result <= 0,
      ">": () => result > 0,
      "<": () => result < 0,
      "=": () => result === 0,
      "": () => result === 0,
    };
    return tests[operator]!();
  }
  toString() {
    return this.parts.join(".");
  }
}

function max<T extends Comparable<T>>(first: T, ...others: T[]): T {
  return others.reduce((best, item) => (item.compareTo(best) > 0 ? item : best), first);
}

export default {
  mail_user_created() {
    const versions = ["2.3.19.1", "2.4", "2.3.4", "2.3.19"].map((text) => new Version(text));
    const [first, ...rest] = versions;
    dovecot.i_info(`${max(first!, ...rest)}`);
    dovecot.i_info([...versions].sort((a, b) => a.compareTo(b)).join(" < "));
    for (const range of [">=2.3.19", "<2.4", "=2.4.0", "2.3.4"]) dovecot.i_info(`${range}: ${versions.filter((v) => v.satisfies(range))}`);
    try {
      new Version("2.x");
    } catch (e) {
      dovecot.i_info(e instanceof TypeError ? e.message : "?");
    }
  },
} satisfies MailHooks;
