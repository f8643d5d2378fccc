import type { MailHooks } from "dovescript";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function clone<T extends Json>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => clone(item)) as T;
  if (typeof value === "object" && value !== null) {
    const copy: { [key: string]: Json } = {};
    for (const [key, inner] of Object.entries(value)) copy[key] = clone(inner);
    return copy as T;
  }
  return value;
}

function equal(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  }
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null && !Array.isArray(a) && !Array.isArray(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key], b[key]));
  }
  return false;
}

export default {
  mail_user_created() {
    const original = { name: "bob", limits: { size: 10, tags: ["a", "b"] }, active: true };
    const copy = clone(original);
    dovecot.i_info(`${equal(original, copy)} ${original === copy}`);
    copy.limits.tags.push("c");
    copy.limits.size++;
    dovecot.i_info(`${equal(original, copy)} ${original.limits.tags.length} ${copy.limits.tags.length} ${original.limits.size}`);
    dovecot.i_info(`${equal([1, [2, 3]], [1, [2, 3]])} ${equal([1, 2], [2, 1])} ${equal({ a: 1 }, { a: 1, b: 2 })} ${equal("1", 1)} ${equal(null, null)}`);
  },
} satisfies MailHooks;
