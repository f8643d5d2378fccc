import type { MailHooks } from "dovescript";

type Value = string | number | boolean | undefined | null | Value[] | { [key: string]: Value };

function inspect(value: Value): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (typeof value === "string") return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(inspect).join(", ")}]`;
  if (typeof value === "object") {
    const parts = Object.keys(value)
      .sort()
      .map((key) => `${key}: ${inspect(value[key])}`);
    return `{ ${parts.join(", ")} }`;
  }
  return String(value);
}

export default {
  mail_user_created() {
    dovecot.i_info(inspect({ name: "bob", age: 42, tags: ["a", "b"], active: true }));
    dovecot.i_info(inspect([1, 2.5, -0.001, 1e100, NaN, Infinity]));
    dovecot.i_info(inspect({ nested: { deep: [{ x: 1 }] } }));
    dovecot.i_info(`${String(true)} ${String(12)} ${String(undefined)} ${String("s")}`);
    dovecot.i_info(["1", "2", "x"].map(Number).map(String).join(" "));
    dovecot.i_info("" + 1 + 2 + true);
    dovecot.i_info(`${[1, 2, 3]} ${typeof inspect} ${typeof 1} ${typeof "" === "string"}`);
  },
} satisfies MailHooks;
