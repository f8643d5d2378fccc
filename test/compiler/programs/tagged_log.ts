import type { MailHooks } from "dovescript";

type Value = string | number | boolean | null | undefined | readonly string[];

function quote(value: Value): string {
  if (value === undefined || value === null) return "-";
  if (Array.isArray(value)) return `[${value.map((v) => quote(v)).join(" ")}]`;
  if (typeof value === "string") return /[\s"]/.test(value) ? `"${value.replace(/"/g, '\\"')}"` : value;
  return String(value);
}

function line(strings: TemplateStringsArray, ...values: Value[]): string {
  return strings.reduce((text, part, index) => text + quote(values[index - 1]) + part);
}

function trimmed(strings: TemplateStringsArray, ...values: (string | number)[]): string {
  const raw = String.raw({ raw: strings }, ...values);
  return raw.split("\n").map((l) => l.trim()).filter((l) => l !== "").join("\n");
}

const counter = (() => {
  let n = 0;
  return { tag: (parts: TemplateStringsArray, ...rest: number[]) => `${++n}:${parts.length}:${rest.reduce((a, b) => a + b, 0)}` };
})();

export default {
  mail_user_created(user) {
    const home: string | undefined = user.plugin_getenv("absent");
    dovecot.i_info(line`user=${user.username} uid=${user.uid} home=${home} note=${'say "hi"'} ok=${true} none=${null}`);
    dovecot.i_info(line`tags=${["a", "b c"]}`);
    dovecot.i_info(counter.tag`x${1}y${2}z`);
    dovecot.i_info(counter.tag`plain`);
    const text = trimmed`
      first ${1}
        second ${"two"}

    `;
    dovecot.i_info(text.split("\n").join(" / "));
  },
} satisfies MailHooks;
