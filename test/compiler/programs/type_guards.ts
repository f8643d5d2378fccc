import type { MailHooks } from "dovescript";

type Address = readonly [local: string, domain: string];
type Target = string | number | Address | { path: string } | (() => string);

const isAddress = (value: Target): value is Address => Array.isArray(value) && value.length === 2;

function hasPath(value: unknown): value is { path: string } {
  return typeof value === "object" && value !== null && "path" in value;
}

function assertText(value: unknown, name: string): asserts value is string {
  if (typeof value !== "string") throw new TypeError(`${name} must be a text, not ${typeof value}`);
}

function describe(target: Target): string {
  if (typeof target === "function") return `calls ${target()}`;
  if (typeof target === "number") return `uid ${target}`;
  if (isAddress(target)) {
    const [local, domain] = target;
    return `${local} at ${domain}`;
  }
  if (hasPath(target)) return `file ${target.path}`;
  return `text ${target}`;
}

function minMax(...numbers: number[]): [min: number, max: number] | undefined {
  if (numbers.length === 0) return undefined;
  return [Math.min(...numbers), Math.max(...numbers)];
}

export default {
  mail_user_created() {
    const targets: Target[] = ["box", 7, ["bob", "example.org"], { path: "/tmp" }, () => "home"];
    targets.forEach((target) => dovecot.i_info(describe(target)));
    const [min, max] = minMax(3, -1, 8) ?? [0, 0];
    dovecot.i_info(`${min}..${max} ${minMax() === undefined}`);
    const inputs: unknown[] = ["fine", 5, true];
    for (const input of inputs) {
      try {
        assertText(input, "input");
        dovecot.i_info(input.toUpperCase());
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        dovecot.i_info(error.message);
      }
    }
  },
} satisfies MailHooks;
