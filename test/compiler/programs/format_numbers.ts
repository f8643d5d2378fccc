import type { MailHooks } from "dovescript";

function formatBytes(bytes: number, digits = 1): string {
  if (!bytes) return "0 B";
  const units = ["B", "KB", "MB", "GB", "TB"];
  const index = Math.min(Math.floor(Math.log2(Math.abs(bytes)) / 10), units.length - 1);
  const value = bytes / 1024 ** index;
  return `${index === 0 ? value : value.toFixed(digits)} ${units[index]}`;
}

function thousands(n: number, separator = ","): string {
  const digits = String(Math.abs(Math.trunc(n)));
  let out = "";
  for (let i = 0; i < digits.length; i++) {
    if (i > 0 && (digits.length - i) % 3 === 0) out += separator;
    out += digits[i];
  }
  return n < 0 ? `-${out}` : out;
}

const percent = (part: number, whole: number) => (whole ? `${((part / whole) * 100).toFixed(1)}%` : "n/a");

export default {
  mail_user_created() {
    for (const bytes of [0, 512, 1024, 1536, 5 * 1024 * 1024, 2 ** 40 * 3, -2048]) {
      dovecot.i_info(`${bytes} is ${formatBytes(bytes)}`);
    }
    dovecot.i_info(`${thousands(1234567)} ${thousands(-999)} ${thousands(1000, ".")} ${thousands(0)}`);
    dovecot.i_info(`${percent(1, 3)} ${percent(0, 5)} ${percent(5, 0)}`);
    dovecot.i_info(`${(0.1 + 0.2).toFixed(2)} ${1 / 3} ${10 / 2} ${7 % -3} ${-7 % 3} ${2 ** 53}`);
    dovecot.i_info(`${(255).toString(16)} ${(5).toString(2).padStart(8, "0")} ${parseInt("ff", 16)} ${Number("12.50")}`);
    dovecot.i_info(`${Math.round(2.5)} ${Math.round(-2.5)} ${Math.sign(-3)} ${1e21} ${1e-7} ${0.5}`);
  },
} satisfies MailHooks;
