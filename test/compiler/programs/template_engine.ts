import type { MailHooks } from "dovescript";

type Value = string | number | boolean | Value[] | { [key: string]: Value };
type Scope = { [key: string]: Value };

function lookup(scope: Scope, path: string): Value | undefined {
  let value: Value | undefined = scope;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || Array.isArray(value)) return undefined;
    value = value[key];
  }
  return value;
}

const filters: Record<string, (text: string) => string> = {
  upper: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  title: (text) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
};

function render(template: string, scope: Scope): string {
  return template.replace(/\{\{\s*([\w.]+)\s*(?:\|\s*(\w+)\s*)?\}\}/g, (whole, path: string, filter?: string) => {
    const value = lookup(scope, path);
    if (value === undefined || typeof value === "object") return whole;
    const text = String(value);
    return filter ? filters[filter]?.(text) ?? text : text;
  });
}

export default {
  mail_user_created() {
    const scope: Scope = { user: { name: "alice cooper", age: 7 }, admin: false, tags: ["a"] };
    dovecot.i_info(render("Hello {{ user.name | title }}, {{user.age}} {{ admin }} {{ tags }} {{ none.x }}", scope));
    dovecot.i_info(render("{{user.name|upper}} {{ user.name | missing }}", scope));
  },
} satisfies MailHooks;
