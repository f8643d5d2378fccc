// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const THEME = 'user.metadata_get("/private/theme") ?? "none"';
const TYPES = 'import type { EarlyMailUser, MailHooks, MailUser } from "dovescript";';

/** The codes of a module's problems, in order of the lines. */
function codes(declarations: string, created: string, deinitPre = ""): string[] {
  const hooks = `mail_user_created(user) {\n${created}\n},\nmail_user_deinit_pre(user) {\n${deinitPre}\n},`;
  const source = `${TYPES}\n${declarations}\nexport default {\n${hooks}\n} satisfies MailHooks;\n`;
  return compileString(source).diagnostics.map(({ code }) => code);
}

const VISITOR = "interface Visitor {\n  visit(user: EarlyMailUser): string;\n}\n";
const WHOLE = `class Whole {\n  visit(user: MailUser): string {\n    return ${THEME};\n  }\n}\n`;

describe("mail-user-parameter", () => {
  test.each([
    [
      "an instance in a variable",
      `${VISITOR}${WHOLE}const visitor: Visitor = new Whole();`,
      "visitor.visit(user);",
    ],
    [
      "an argument",
      `${VISITOR}${WHOLE}const run = (v: Visitor, u: EarlyMailUser) => v.visit(u);`,
      "run(new Whole(), user);",
    ],
    ["a result", `${VISITOR}${WHOLE}const make = (): Visitor => new Whole();`, "make().visit(user);"],
    [
      "elements that are spread",
      `${VISITOR}${WHOLE}const all = [new Whole()];`,
      "const visitors: Visitor[] = [...all];\nvisitors[0]?.visit(user);",
    ],
    [
      "values of a Map",
      `${VISITOR}${WHOLE}const all = new Map<string, Visitor>();\nall.set("a", new Whole());`,
      "all.get('a')?.visit(user);",
    ],
    [
      "a table of methods",
      `const all: Record<string, Visitor> = { a: { visit(user: MailUser) { return ${THEME}; } } };\n${VISITOR}`,
      "all['a']?.visit(user);",
    ],
    [
      "an optional method",
      `interface Part {\n  visit?(user: EarlyMailUser): string;\n}\nconst part: Part = { visit: (user: MailUser) => ${THEME} };`,
      "part.visit?.(user);",
    ],
    [
      "an inherited method",
      `class Base {\n  visit(user: EarlyMailUser): string {\n    return user.username;\n  }\n}\nclass Sub extends Base {\n  override visit(user: MailUser): string {\n    return ${THEME};\n  }\n}`,
      "const base: Base = new Sub();\nbase.visit(user);",
    ],
    [
      "an interface that narrows another",
      `${VISITOR}interface Narrow extends Visitor {\n  visit(user: MailUser): string;\n}\nconst narrow: Narrow = { visit: (user) => ${THEME} };`,
      "narrow.visit(user as never);",
    ],
    [
      "what a type parameter extends",
      `${VISITOR}${WHOLE}const run = <V extends Visitor>(v: V, u: EarlyMailUser) => v.visit(u);`,
      "run(new Whole(), user);",
    ],
    [
      "a class that makes others",
      `${VISITOR}class Early {\n  constructor(readonly user: EarlyMailUser) {}\n}\nclass Late {\n  constructor(readonly user: MailUser) {}\n}\nlet kind: typeof Early = Late as typeof Early;`,
      "kind = Late;\nnew kind(user);",
    ],
    [
      "a rest of parameters",
      `interface Visit {\n  all(...users: EarlyMailUser[]): void;\n}\nconst visit: Visit = { all: (first: MailUser) => void first.mailbox("INBOX").free() };`,
      "visit.all(user);",
    ],
  ])("is said of %s", (_, declarations, created) => {
    expect(codes(declarations, created).length).toBeGreaterThan(0);
    expect(codes(declarations, created).filter((code) => !code.startsWith("mail-user-"))).toEqual([]);
  });

  test.each([
    [
      "a visitor of any user",
      `${VISITOR}class Names {\n  visit({ username }: EarlyMailUser): string {\n    return username;\n  }\n}\nconst all: Visitor[] = [new Names()];`,
      "all[0]?.visit(user);",
      "",
    ],
    [
      "a visitor that takes less",
      `${VISITOR}const all: Visitor[] = [{ visit: ({ username }: { readonly username: string }) => username }];`,
      "all[0]?.visit(user);",
      "",
    ],
    [
      "a list that is only read",
      "const names = (users: EarlyMailUser[]) => users.map(({ username }) => username).join();",
      "dovecot.i_info(user.username);",
      "const users = [user];\ndovecot.i_info(names(users));",
    ],
    [
      "a list that cannot be written",
      "const seen: string[] = [];\nconst names = (users: readonly EarlyMailUser[]) => users.map(({ username }) => username).join();",
      "const users: EarlyMailUser[] = [];\nusers.push(user);\nseen.push(names(users));",
      "const users = [user];\ndovecot.i_info(names(users));",
    ],
    [
      "a whole user in the place of any",
      "interface Seen {\n  readonly user: EarlyMailUser;\n}\nconst nameOf = ({ user }: Seen) => user.username;",
      "dovecot.i_info(nameOf({ user }));",
      "const seen = { user };\ndovecot.i_info(nameOf(seen));",
    ],
    [
      "a generic visitor of the right type",
      `interface Visitor<T> {\n  visit(user: T): string;\n}\nconst whole: Visitor<MailUser> = { visit: (user) => ${THEME} };\nconst run = <T>(v: Visitor<T>, u: T) => v.visit(u);`,
      "dovecot.i_info(user.username);",
      "dovecot.i_info(run(whole, user));",
    ],
  ])("is not said of %s", (_, declarations, created, deinitPre) => {
    expect(codes(declarations, created, deinitPre)).toEqual([]);
  });
});

describe("mail-user-cast", () => {
  test.each([
    ["a cast", "", "(user as MailUser).mailbox('INBOX').free();"],
    [
      "a cast by way of unknown of an object that has one",
      "",
      "({ user } as unknown as { user: MailUser }).user.mailbox('INBOX').free();",
    ],
    [
      "a cast by way of unknown of its interface",
      "const named: { readonly username: string }[] = [];",
      "named.push(user);\n(named as unknown as MailUser[])[0]?.mailbox('INBOX').free();",
    ],
    ["a cast by way of unknown", "", "(user as unknown as MailUser).mailbox('INBOX').free();"],
    [
      "a cast of what holds the user",
      "",
      "const job = { user };\n(job as { user: MailUser }).user.mailbox('INBOX').free();",
    ],
    ["a cast of a list", "", "([user] as MailUser[])[0]?.mailbox('INBOX').free();"],
    [
      "a cast of a function",
      "const work = (user: MailUser) => user.mailbox('INBOX').free();",
      "(work as (user: EarlyMailUser) => void)(user);",
    ],
    [
      "a cast to never",
      "const work = (user: MailUser) => user.mailbox('INBOX').free();\nconst any: (user: EarlyMailUser) => void = work as never;",
      "any(user);",
    ],
    [
      "a cast to the methods alone",
      "interface Boxes {\n  mailbox(name: string): { free(): void };\n}",
      "(user as unknown as Boxes).mailbox('INBOX').free();",
    ],
    [
      "a guard",
      `const isWhole = (user: EarlyMailUser): user is MailUser => user.uid > 0;`,
      `if (isWhole(user)) dovecot.i_info(${THEME});`,
    ],
    [
      "a guard of unknown",
      `const isWhole = (user: unknown): user is MailUser => user !== undefined;`,
      `if (isWhole(user)) dovecot.i_info(${THEME});`,
    ],
    [
      "an assertion function",
      `function assertWhole(user: EarlyMailUser): asserts user is MailUser {\n  if (user.nonexistent) throw new Error("nobody");\n}`,
      `assertWhole(user);\ndovecot.i_info(${THEME});`,
    ],
    [
      "a value of type any",
      "function anything(value: any): any {\n  return value;\n}\nconst take = (user: MailUser) => user.mailbox('INBOX').free();",
      "take(anything(user));",
    ],
    [
      "a result of type any",
      "function whole(value: any): MailUser {\n  return value;\n}",
      "whole(user).mailbox('INBOX').free();",
    ],
    [
      "a generic cast",
      "function cast<T>(value: unknown): T {\n  return value as T;\n}",
      "cast<MailUser>(user).mailbox('INBOX').free();",
    ],
    [
      "a generic result of type any",
      "function cast<T>(value: any): T {\n  return value;\n}",
      "cast<MailUser>(user).mailbox('INBOX').free();",
    ],
    [
      "a cast in a generic class",
      "class Cell<T> {\n  constructor(private readonly value: unknown) {}\n  get(): T {\n    return this.value as T;\n  }\n}",
      "new Cell<MailUser>(user).get().mailbox('INBOX').free();",
    ],
    [
      "overloads",
      "function whole(user: EarlyMailUser): MailUser;\nfunction whole(user: EarlyMailUser): EarlyMailUser {\n  return user;\n}",
      "whole(user).mailbox('INBOX').free();",
    ],
    [
      "a test for the member",
      "",
      `if ("mailbox" in user && typeof user.mailbox === "function") user.mailbox("INBOX");`,
    ],
  ])("is said of %s", (_, declarations, created) => {
    expect(new Set(codes(declarations, created))).toContain("mail-user-cast");
  });

  test.each([
    [
      "casts to less",
      "",
      "const named = user as { readonly username: string };\ndovecot.i_info(named.username);",
      "dovecot.i_info((user as EarlyMailUser).username);",
    ],
    [
      "a cast by way of unknown of what has mailboxes",
      "",
      "",
      "using box = (user as unknown as MailUser).mailbox('INBOX');\nbox.sync();",
    ],
    [
      "a cast of texts",
      "type Level = 'info' | 'error';",
      "const level = user.service as Level;\ndovecot.i_info(level);",
      "",
    ],
    [
      "a guard for undefined",
      "const isThere = (user: MailUser | undefined): user is MailUser => user !== undefined;",
      "",
      "const found = [user, undefined].filter(isThere);\ndovecot.i_info(`${found.length}`);",
    ],
    [
      "a generic cast of other things",
      "function cast<T>(value: unknown): T {\n  return value as T;\n}",
      "dovecot.i_info(cast<string>(user.username));",
      "user.mailbox('INBOX').free();",
    ],
  ])("is not said of %s", (_, declarations, created, deinitPre) => {
    expect(codes(declarations, created, deinitPre)).toEqual([]);
  });
});
