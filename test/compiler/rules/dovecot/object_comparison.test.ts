// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const DECLARATIONS = `import type { EarlyMailUser, MailHooks, MailUser } from "dovescript";
interface Named { readonly username: string }
const nobody: Named = { username: "nobody" };
const log = (value: unknown) => dovecot.i_info(value === undefined ? "none" : "some");
log(nobody.username);
`;

/** The codes of a module's problems. */
function codes(declarations: string, created: string, deinitPre = ""): string[] {
  const hooks = `mail_user_created(user) {\n${created}\n},\nmail_user_deinit_pre(user) {\n${deinitPre}\n},`;
  const source = `${DECLARATIONS}${declarations}\nexport default {\n${hooks}\n} satisfies MailHooks;\n`;
  return compileString(source).diagnostics.map(({ code }) => code);
}

describe("object-comparison", () => {
  test.each([
    ["an interface", "", "const named: Named = user;\nif (named === nobody) log(1);"],
    ["object", "", "const one: object = user;\nconst other: object = nobody;\nif (one !== other) log(1);"],
    ["unknown", "", "const one: unknown = user;\nconst other: unknown = nobody;\nif (one === other) log(1);"],
    [
      "a type parameter",
      "const same = <T>(one: T, other: T) => one === other;",
      "if (same<Named>(user, nobody)) log(1);",
    ],
    [
      "elements",
      "",
      "const all: Named[] = [nobody, user];\nfor (const each of all) if (each === nobody) log(1);",
    ],
    [
      "values of a Map",
      "",
      'const all = new Map<string, Named>([["a", user]]);\nif (all.get("a") === nobody) log(1);',
    ],
    ["find", "", "const all: Named[] = [user];\nlog(all.find((each) => each === nobody));"],
    [
      "some",
      "const has = <T>(all: readonly T[], value: T) => all.some((each) => each === value);",
      "if (has<Named>([user], nobody)) log(1);",
    ],
    ["includes", "", "const all: Named[] = [nobody];\nif (all.includes(user)) log(1);"],
    ["indexOf", "", "const all: Named[] = [user];\nlog(all.indexOf(nobody));"],
    ["lastIndexOf", "", "const all: Named[] = [user];\nlog(all.lastIndexOf(nobody));"],
    [
      "switch",
      "",
      "const named: Named = user;\nswitch (named) {\n  case nobody:\n    log(1);\n    break;\n  default:\n    log(2);\n}",
    ],
    [
      "a function that gets it",
      "const isNobody = (value: object) => value === nobody;",
      "if (isNobody(user)) log(1);",
    ],
    [
      "a field of a class",
      "class Cell<T> {\n  constructor(private readonly value: T) {}\n  is(other: T): boolean {\n    return this.value === other;\n  }\n}",
      "if (new Cell<Named>(user).is(nobody)) log(1);",
    ],
    ["an array", "", "const one: object = user;\nconst other: object = [1];\nif (one === other) log(1);"],
    [
      "an event",
      "",
      "const one: object = user;\nconst other: object = dovecot.event();\nif (one === other) log(1);",
    ],
    [
      "order",
      "const before = (one: Named, other: Named) => one < other;",
      "if (before(nobody, user)) log(1);",
    ],
  ])("is said of a user as %s", (_, declarations, created) => {
    expect(codes(declarations, created)).toEqual(["object-comparison"]);
  });

  test.each([
    [
      "an interface",
      "using box = user.mailbox('INBOX');\nconst named: { readonly vname: string } = box;\nconst other = { vname: '' };\nif (named === other) log(1);",
    ],
    [
      "a user",
      "using box = user.mailbox('INBOX');\nconst one: unknown = box;\nconst other: unknown = user;\nif (one === other) log(1);",
    ],
    [
      "order",
      "using one = user.mailbox('INBOX');\nusing other = user.mailbox('Sent');\nconst all: { readonly vname: string }[] = [one, other];\nif (all[0]! < all[1]!) log(1);",
    ],
  ])("is said of a mailbox compared with %s", (_, deinitPre) => {
    expect(codes("", "log(user.username);", deinitPre)).toEqual(["object-comparison"]);
  });

  test.each([
    [
      "unknown values",
      "const same = (one: unknown, other: unknown) => one === other;",
      "if (same(user.username, nobody)) log(1);",
      "",
    ],
    [
      "objects without one",
      "const same = <T>(one: T, other: T) => one === other;\nconst other = { username: 'x' };",
      "if (same(other, nobody)) log(user.username);",
      "",
    ],
    [
      "undefined",
      "",
      "const named: Named | undefined = user.anonymous ? undefined : user;\nif (named === undefined || named === null) log(1);",
      "",
    ],
    [
      "a text",
      "",
      'const value: unknown = user;\nif (value === "alice" || value === user.username) log(1);',
      "",
    ],
    [
      "the same object",
      "",
      "const named: Named = user;\nconst again: Named = named;\nif (named === again) log(1);",
      "",
    ],
    [
      "keys of a Map",
      "",
      "const counts = new Map<object, number>([[user, 1], [nobody, 2]]);\nlog(counts.get(nobody));\nlog(counts.has(user));",
      "",
    ],
    [
      "values of a Set",
      "",
      "const all = new Set<object>([user]);\nlog(all.has(nobody));\nall.delete(nobody);\nall.add(nobody);",
      "",
    ],
    ["sort without a comparator", "", "const all = [user];\nall.sort();\nlog(all.length);", ""],
    [
      "two mailboxes",
      "",
      "log(user.username);",
      "using one = user.mailbox('INBOX');\nusing other = user.mailbox('Sent');\nconst all = [one];\nif (one === other || all.includes(other) || all.indexOf(one) === 0) log(1);",
    ],
  ])("is not said of %s", (_, declarations, created, deinitPre) => {
    expect(codes(declarations, created, deinitPre)).toEqual([]);
  });
});
