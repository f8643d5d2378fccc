import type { MailHooks } from "dovescript";

enum Permission {
  None = 0,
  Lookup = 1 << 0,
  Read = 1 << 1,
  Write = 1 << 2,
  Delete = 1 << 3,
  All = Lookup | Read | Write | Delete,
}

const LETTERS: [Permission, string][] = [
  [Permission.Lookup, "l"],
  [Permission.Read, "r"],
  [Permission.Write, "w"],
  [Permission.Delete, "x"],
];

function parse(text: string): Permission {
  let mask = Permission.None;
  for (const letter of text) {
    for (const [bit, name] of LETTERS) {
      if (name === letter) mask |= bit;
    }
  }
  return mask;
}

function format(mask: Permission): string {
  return LETTERS.map(([bit, name]) => ((mask & bit) !== 0 ? name : "-")).join("");
}

function has(mask: Permission, bit: Permission): boolean {
  return (mask & bit) === bit;
}

function countBits(n: number): number {
  let count = 0;
  while (n) {
    n &= n - 1;
    count++;
  }
  return count;
}

export default {
  mail_user_created() {
    const mask = parse("lrx");
    dovecot.i_info(`${mask} ${format(mask)} ${countBits(mask)}`);
    dovecot.i_info(format(mask | Permission.Write));
    dovecot.i_info(format(mask & ~Permission.Read));
    dovecot.i_info(format(mask ^ Permission.All));
    dovecot.i_info(`${has(mask, Permission.Read)} ${has(mask, Permission.Write)} ${has(Permission.All, mask)}`);
    dovecot.i_info(`${~5} ${-1 >>> 28} ${1 << 31} ${-9 >> 1} ${0xff00 >>> 8} ${5 & 3 | 8}`);
    dovecot.i_info(`${Permission[mask & Permission.Read]} ${Permission.All}`);
  },
} satisfies MailHooks;
