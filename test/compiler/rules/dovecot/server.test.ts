// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const TYPES =
  'import type { DovecotEvent, EarlyMailUser, EventPassthrough, Mailbox, MailHooks, MailUser } from "dovescript";';

/** `CODE LINE` of each problem of a rule, in a module with these declarations and hooks; lines count from the declarations. */
function found(declarations: string, hooks: string, dovecot = "2.3.19.1"): string[] {
  const source = `${TYPES}\n${declarations}\nexport default {\n${hooks}\n} satisfies MailHooks;\n`;
  return compileString(source, { dovecot }).diagnostics.map(
    ({ code, location }) => `${code} ${(location?.line ?? 0) - 1}`,
  );
}

const codes = (declarations: string, hooks: string) =>
  found(declarations, hooks).map((text) => text.split(" ")[0]);
const created = (lines: string, declarations = "") =>
  codes(declarations, `mail_user_created(user) {\n${lines}\n},`);
const deinitPre = (lines: string, declarations = "") =>
  codes(declarations, `mail_user_created() {},\nmail_user_deinit_pre(user) {\n${lines}\n},`);

describe("mail-user-kept", () => {
  test.each([
    ["an object of the module", "const state: { user?: EarlyMailUser } = {};", "state.user = user;"],
    ["a map of the module", "const all = new Map<string, EarlyMailUser>();", "all.set(user.username, user);"],
    ["a closure", "const later: (() => void)[] = [];", "later.push(() => dovecot.i_info(user.username));"],
    [
      "a field of an instance",
      "class Registry {\n  private users: EarlyMailUser[] = [];\n  add(user: EarlyMailUser): void {\n    this.users.push(user);\n  }\n}\nconst registry = new Registry();",
      "registry.add(user);",
    ],
    [
      "a static field",
      "class Registry {\n  static last: EarlyMailUser | undefined;\n}",
      "Registry.last = user;",
    ],
    [
      "an object that a function fills",
      "const state: { user?: EarlyMailUser } = {};\nfunction fill(target: { user?: EarlyMailUser }, user: EarlyMailUser): void {\n  target.user = user;\n}",
      "fill(state, user);",
    ],
    [
      "a variable, by a function that gives it back",
      "let last: EarlyMailUser | undefined;\nfunction same(user: EarlyMailUser): EarlyMailUser {\n  return user;\n}",
      "last = same(user);\nif (last !== undefined) dovecot.i_info(last.username);",
    ],
    [
      "a list, by a callback",
      "const all: EarlyMailUser[] = [];",
      "[user].forEach((each) => {\n  all.push(each);\n});",
    ],
  ])("is said of a user in %s", (_, declarations, lines) => {
    expect(new Set(created(lines, declarations))).toEqual(new Set(["mail-user-kept"]));
  });

  const known = "const all: EarlyMailUser[] = [];\nconst users: { last?: EarlyMailUser } = {};";
  test.each([
    ["a declared function gives", "declare function current(): EarlyMailUser;", "all.push(current());"],
    [
      "a declared function gives in an object",
      "declare function current(): { user: EarlyMailUser };",
      "const { user: other } = current();\nusers.last = other;",
    ],
    [
      "a declared list has",
      "declare const others: readonly EarlyMailUser[];",
      "for (const other of others) all.push(other);",
    ],
    [
      "a declared function gives to a callback",
      "/** @borrows action */\ndeclare function withUser(action: (user: EarlyMailUser) => void): void;",
      "withUser((other) => {\n  users.last = other;\n});",
    ],
  ])("is said of a user that %s", (_, declarations, lines) => {
    const hook = `mail_user_created() {\n${lines}\n},`;
    expect(codes(`${declarations}\n${known}`, hook)).toEqual(["mail-user-kept"]);
  });

  test("is not said of a user of a declared function that is only used", () => {
    const lines =
      "const other = current();\nif (other) dovecot.i_info([other].map((each) => each.username).join());";
    expect(created(lines, "declare function current(): EarlyMailUser | undefined;")).toEqual([]);
  });

  test.each([
    ["a local list", "", "const all = [user];\nfor (const one of all) dovecot.i_info(one.username);"],
    ["a closure that is only called", "", "const greet = () => dovecot.i_info(user.username);\ngreet();"],
    [
      "a short-lived instance",
      "class Greeter {\n  constructor(private readonly user: EarlyMailUser) {}\n  greet(): void {\n    dovecot.i_info(this.user.username);\n  }\n}",
      "new Greeter(user).greet();",
    ],
    [
      "its fields in an object of the module",
      "interface Seen {\n  name: string;\n  uid: number;\n}\nconst all: Seen[] = [];\nfunction seen(user: EarlyMailUser): Seen {\n  return { name: user.username, uid: user.uid };\n}",
      "all.push(seen(user));",
    ],
    [
      "a function of the module that takes it",
      "const checks = [(user: EarlyMailUser) => user.uid > 0];",
      'dovecot.i_info(checks.every((check) => check(user)) ? "yes" : "no");',
    ],
  ])("is not said of a user in %s", (_, declarations, lines) => {
    expect(created(lines, declarations)).toEqual([]);
  });

  test("marks the place where the user is put away", () => {
    const kept =
      "let last: EarlyMailUser | undefined;\nfunction keep(user: EarlyMailUser): void {\n  last = user;\n}";
    expect(found(kept, "mail_user_created(user) {\n  keep(user);\n  void last;\n},")).toEqual([
      "mail-user-kept 3",
    ]);
  });
});

describe("mailbox", () => {
  test.each([
    [
      "used behind a free in one branch",
      "if (user.uid > 0) box.free();\nbox.vname;\nbox.sync();\nbox.free();",
    ],
    ["used in the next round of a loop", "for (let i = 0; i < 2; i++) {\n  box.sync();\n  box.free();\n}"],
    ["printed", "box.free();\ndovecot.i_info(`${box}`);"],
  ])("is not used after free: %s", (_, lines) => {
    const all = deinitPre(`const box = user.mailbox("INBOX");\n${lines}`);
    expect(all).toContain("mailbox-after-free");
  });

  test.each([
    [
      "try and finally",
      'const box = user.mailbox("INBOX");\ntry {\n  box.sync();\n} finally {\n  box.free();\n}',
    ],
    [
      "a loop that ends by break",
      'using box = user.mailbox("INBOX");\nfor (const name of ["a", "b"]) {\n  if (name === user.username) break;\n  box.sync();\n}',
    ],
    [
      "a new mailbox in each round",
      'for (const name of ["a", "b"]) {\n  using box = user.mailbox(name);\n  box.open();\n  box.metadata_set("/private/a", "b");\n}',
    ],
    ["a factory that opens", 'using box = opened(user);\nbox.metadata_set("/private/a", "b");'],
    [
      "a helper that opens",
      'using box = user.mailbox("INBOX");\nopen(box);\nbox.metadata_unset("/private/a");',
    ],
    ["a callback", 'using box = user.mailbox("INBOX");\n["a"].forEach(() => box.sync());'],
    [
      "a caught error",
      'using box = user.mailbox("INBOX");\ntry {\n  box.open();\n} catch {\n  return;\n}\nbox.metadata_set("/private/a", "b");',
    ],
  ])("is used rightly: %s", (_, lines) => {
    const helpers =
      'function opened(user: MailUser): Mailbox {\n  const box = user.mailbox("INBOX");\n  box.open();\n  return box;\n}\nfunction open(box: Mailbox): void {\n  box.open();\n}';
    const all = deinitPre(lines, helpers).filter((code) => code !== "mailbox-not-freed");
    expect(all).toEqual([]);
  });

  test.each([
    ["a caught error", 'try {\n  box.open();\n} catch {\n  dovecot.i_info("closed");\n}'],
    ["close", "box.open();\nbox.close();"],
    ["one branch only", "if (user.uid > 0) box.open();"],
    ["a helper that closes", "box.open();\nclose(box);"],
  ])("may not be open behind %s", (_, lines) => {
    const all = deinitPre(
      `using box = user.mailbox("INBOX");\n${lines}\nbox.metadata_set("/private/a", "b");`,
      "function close(box: Mailbox): void {\n  box.close();\n}",
    );
    expect(all).toEqual(["mailbox-not-opened"]);
  });

  test("is not freed when it is only used in passing, and when a factory's result is left", () => {
    expect(deinitPre('dovecot.i_info(user.mailbox("INBOX").vname);')).toEqual(["mailbox-forgotten"]);
    const factory = 'function inbox(user: MailUser): Mailbox {\n  return user.mailbox("INBOX");\n}';
    expect(deinitPre("const box = inbox(user);\nbox.sync();", factory)).toEqual(["mailbox-not-freed"]);
    expect(deinitPre("using box = inbox(user);\nbox.sync();", factory)).toEqual([]);
  });
});

describe("texts from outside", () => {
  const prefix = (lines: string) =>
    created(`${lines}\ndovecot.event().append_log_prefix(prefix).log_info("a");`);

  test.each([
    "const prefix = user.username;",
    'const prefix = "[" + user.username.toLowerCase() + "] ";',
    'const prefix = user.uid > 0 ? `${user.username}: ` : "";',
    "const { username: prefix } = user;",
  ])("are found in %s", (line) => {
    expect(prefix(line)).toEqual(["unchecked-log-prefix"]);
  });

  test.each([
    'const name = user.username;\nconst prefix = name.includes("\\n") ? "" : name;',
    'const prefix = user.service === "imap" ? "IMAP: " : "other: ";',
    "const prefix = `${user.uid}: `;",
    'const name = user.username;\nif (name !== "alice" && name !== "bob") return;\nconst prefix = name;',
    'const prefix = user.plugin_getenv("prefix") ?? "";',
  ])("are not found in %s", (line) => {
    expect(prefix(line)).toEqual([]);
  });
});

describe("object-comparison", () => {
  test.each([
    "user !== other",
    "[user].includes(other)",
    "[user].indexOf(other) === 0",
    "user === (other as unknown)",
  ])("is said of %s", (expression) => {
    const lines = `const other = user;\ndovecot.i_info(${expression} ? "yes" : "no");`;
    expect(created(lines)).toContain("object-comparison");
  });

  test("is said of a switch over users, and not of a comparison with undefined", () => {
    expect(created('switch (user) {\n  case user:\n    dovecot.i_info("a");\n}')).toContain(
      "object-comparison",
    );
    expect(
      created(
        'const other: EarlyMailUser | undefined = user;\nif (other !== undefined) dovecot.i_info("a");',
      ),
    ).toEqual([]);
  });
});

test("metadata-key-cast leaves keys alone that a condition has looked at", () => {
  const lines = (body: string) => deinitPre(`for (const key of ["/private/a", "b"]) {\n${body}\n}`);
  const use = 'dovecot.i_info(user.metadata_get(key as `/private/${string}`) ?? "none");';
  expect(lines(use)).toEqual(["metadata-key-cast"]);
  expect(lines(`if (key.startsWith("/private/")) ${use}`)).toEqual([]);
});

test("not-followed is said of a getter that frees a mailbox of which nothing is known", () => {
  const declarations =
    "/** @borrows action */\ndeclare function withEach(action: (this: void, box: Mailbox) => void): void;";
  const counter = "{ box: given, get count() { this.box.free(); return 1; } }";
  const lines = `using box = user.mailbox("INBOX");
withEach((given) => {
  const counter = ${counter};
  dovecot.i_info(\`\${counter.count}\`);
});
box.sync();`;
  expect(deinitPre(lines, declarations)).toEqual(["not-followed"]);
});
