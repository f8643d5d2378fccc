import { describe, expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";

const problems = (source: string) =>
  compileString(source).diagnostics.map(({ code, hint }) => [code, hint] as const);
const codes = (source: string) => problems(source).map(([code]) => code);
const imports =
  'import { refuse, type EarlyMailUser, type LateMailUser, type MailHooks, type MailUser } from "dovescript";\n';

describe("unknown-hook", () => {
  test("names the nearest hook, for both forms of export", () => {
    const named = problems(
      "export function mail_user_creatd(): void {}\nexport function mail_user_created(): void {}\n",
    );
    const member = problems("export default { mail_user_creatd() {}, mail_user_created() {} };\n");
    for (const found of [named, member]) {
      expect(found).toEqual([["unknown-hook", "Did you mean `mail_user_created`?"]]);
    }
  });

  test("lists the hooks for a name that is like none", () => {
    const [[code, hint] = []] = problems(
      "export const x = 1;\nexport function mail_user_created(): void {}\n",
    );
    expect(code).toBe("unknown-hook");
    expect(hint).toContain("script_init, mail_user_created");
  });

  test("says where a hook of another kind of script can be written", () => {
    const [[code, hint] = []] = problems(
      `${imports}export default { mail_user_created() {}, auth_userdb_iterate() {} } satisfies MailHooks;\n`,
    );
    expect(code).toBe("TS2353");
    expect(hint).toContain("export it from an entry of its own, which `satisfies AuthHooks`");
  });

  test("names the nearest hook of the kind of script that an entry shows", () => {
    const lookup =
      "export function auth_userdb_lookup(): UserdbResult { return accept(); }\nexport const auth_userdb_iterate = (): string[] => [];\n";
    const auth = 'import { accept, type UserdbResult } from "dovescript";\n';
    for (const source of [
      `${auth}${lookup}export function auth_password_verfy(): void {}\n`,
      "export function auth_password_verfy(): void {}\n",
      "export default { auth_password_verfy() {} };\n",
    ]) {
      expect(problems(source)).toEqual([["unknown-hook", "Did you mean `auth_password_verify`?"]]);
    }
  });

  test("takes the kind of script from the type of the default export", () => {
    const source =
      'import type { AuthHooks } from "dovescript";\nexport default { script_init() {} } satisfies AuthHooks;\n';
    expect(compileString(source).diagnostics).toEqual([]);
    expect(compileString(source).lua).toContain("function script_init()");
  });

  test("is not said of exported types", () => {
    expect(
      codes("export interface Limits { a: number }\nexport function mail_user_created(): void {}\n"),
    ).toEqual([]);
  });
});

describe("script-load", () => {
  test("names the real hook", () => {
    const [[code, hint] = []] = problems(
      "export function script_unload(): void {}\nexport function mail_user_created(): void {}\n",
    );
    expect([code, hint]).toEqual(["script-load", "Use `script_deinit` instead."]);
  });

  test("is the hint of TypeScript's own error in a satisfied default export", () => {
    const source = `${imports}export default { script_load() {}, mail_user_created() {} } satisfies MailHooks;\n`;
    const [[code, hint] = [], ...others] = problems(source);
    expect(others).toEqual([]);
    expect(code).toBe("TS2353");
    expect(hint).toContain("Use script_init instead");
  });
});

describe("wrong-hook-type", () => {
  test.each([
    "export function mail_user_created(user: MailUser): void {}",
    "export function mail_user_created(user: EarlyMailUser): number { return user.uid; }",
    "export function mail_user_created(user: EarlyMailUser, more: string): void {}",
    "export const mail_user_created = 5;",
    "export function mail_user_created(): void {}\nexport function script_init() { return refuse('x'); }",
    "export default { mail_user_created: (user: string) => undefined };",
  ])("is said of %s", (source) => {
    expect(codes(imports + source)).toEqual(["wrong-hook-type"]);
  });

  test.each([
    "export function mail_user_created(): void {}",
    "export function mail_user_created(user: EarlyMailUser) { return user.admin ? undefined : refuse('x'); }",
    "export const mail_user_created = (user: LateMailUser): void => dovecot.i_info(user.username);",
    "export default { mail_user_created(user: EarlyMailUser) {}, mail_user_deinit_pre(user: MailUser) {} };",
  ])("is not said of %s", (source) => {
    expect(codes(imports + source)).toEqual([]);
  });
});

describe("refusal-not-returned", () => {
  const inHook = (body: string) => `${imports}
function check(user: EarlyMailUser) { return user.admin ? refuse("admin") : undefined; }
export default { mail_user_created(user) { ${body} } } satisfies MailHooks;`;

  test.each([
    'refuse("x");',
    "const found = check(user); return found;",
    "check(user);",
    "return check(user) ?? undefined;",
    "if (check(user)) return;",
    "const deny = refuse; return deny('x');",
    "[1].forEach(() => refuse('x'));",
  ])("is said of %s", (body) => {
    expect(new Set(codes(inHook(body)))).toContain("refusal-not-returned");
  });

  test.each([
    "return check(user);",
    'return user.admin ? (refuse("x")) : check(user);',
    "{ return check(user); }",
  ])("is not said of %s", (body) => {
    expect(codes(inHook(body))).toEqual([]);
  });
});

describe("hints of results that do not fit an auth hook", () => {
  const hintOf = (hook: string) =>
    problems(
      `import { accept, type AuthHooks } from "dovescript";\nexport default { ${hook} } satisfies AuthHooks;`,
    )[0];

  test("name what an accepted user of a lookup needs", () => {
    expect(hintOf("auth_passdb_lookup: (request) => accept({ user: request.user })")).toEqual([
      "TS2322",
      expect.stringContaining("`nopassword: true`"),
    ]);
  });

  test("name the results of a userdb", () => {
    expect(hintOf("auth_userdb_lookup: () => dovecot.auth.PASSDB_RESULT_USER_UNKNOWN")).toEqual([
      "TS2322",
      expect.stringContaining("the results of a passdb are other numbers"),
    ]);
  });

  test("name the two functions for a truth value", () => {
    expect(hintOf('auth_password_verify: (_, password) => password === "x"')).toEqual([
      "TS2322",
      expect.stringContaining("`accept({ … })`"),
    ]);
  });
});
