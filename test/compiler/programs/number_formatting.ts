import type { MailHooks } from "dovescript";

const suffixes = ["B", "KiB", "MiB", "GiB"];

function bytes(value: number, digits = 1): string {
  let index = 0;
  while (value >= 1024 && index < suffixes.length - 1) {
    value /= 1024;
    index++;
  }
  return `${index === 0 ? value : value.toFixed(digits)} ${suffixes[index]}`;
}

function grouped(value: number): string {
  const [whole = "0", fraction] = Math.abs(value).toString().split(".");
  let out = "";
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) out += ",";
    out += whole[i];
  }
  return (value < 0 ? "-" : "") + out + (fraction ? `.${fraction}` : "");
}

const percent = (part: number, whole: number) => (whole === 0 ? "n/a" : `${Math.round((part / whole) * 1000) / 10}%`);

function duration(seconds: number): string {
  const h = Math.trunc(seconds / 3600);
  const m = Math.trunc((seconds % 3600) / 60);
  const s = seconds % 60;
  return [h && `${h}h`, m && `${m}m`, s && `${s}s`].filter(Boolean).join(" ") || "0s";
}

export default {
  mail_user_created() {
    dovecot.i_info([0, 512, 1536, 1048576, 5.5e9, 1e15].map((n) => bytes(n)).join(" | "));
    dovecot.i_info([0, 12, 1234, -1234567.5, 1e6].map(grouped).join(" | "));
    dovecot.i_info([percent(1, 3), percent(1, 8), percent(0, 0), percent(2, 2)].join(" | "));
    dovecot.i_info([0, 59, 60, 3661, 86399].map(duration).join(" | "));
    dovecot.i_info(`${(255).toString(16)} ${(5).toString(2).padStart(8, "0")} ${parseInt("ff", 16)} ${Number("0x1f")} ${Number("")} ${Number("1e3")}`);
    dovecot.i_info(`${0.1 + 0.2} ${1 / 3} ${1e21} ${-0} ${100 / 10} ${7 % 3} ${-7 % 3} ${2 ** 0.5}`);
    dovecot.i_info(`${Number.MAX_SAFE_INTEGER} ${Number.isNaN(Number("abc"))} ${isFinite(1 / 0)} ${Math.sign(-3)} ${Math.round(-2.5)}`);
  },
} satisfies MailHooks;
