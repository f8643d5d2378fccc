import type { MailHooks } from "dovescript";

const TABLE: readonly [number, string][] = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"],
  [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
];

function toRoman(n: number): string {
  if (n <= 0 || n >= 4000 || !Number.isInteger(n)) throw new RangeError(`no roman numeral for ${n}`);
  let rest = n;
  let out = "";
  for (const [value, letters] of TABLE) {
    while (rest >= value) {
      out += letters;
      rest -= value;
    }
  }
  return out;
}

function fromRoman(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  return text.split("").reduce((total, letter, index, letters) => {
    const value = values[letter];
    const next = values[letters[index + 1]] ?? 0;
    return value < next ? total - value : total + value;
  }, 0);
}

export default {
  mail_user_created() {
    for (const year of [1, 4, 9, 14, 90, 1994, 2024, 3999]) {
      const roman = toRoman(year);
      dovecot.i_info(`${year} ${roman} ${fromRoman(roman) === year}`);
    }
    for (const wrong of [0, 4000, 1.5]) {
      try {
        toRoman(wrong);
      } catch (error) {
        dovecot.i_info(`${error}`);
      }
    }
  },
} satisfies MailHooks;
