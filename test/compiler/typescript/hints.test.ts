// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";

/** The code and hint of the only diagnostic of a module with these hooks. */
function problemOf(hooks: string): [string | undefined, string | undefined] {
  const source = `import { refuse, type MailHooks } from "dovescript";\nexport default {\n${hooks}\n} satisfies MailHooks;\nvoid refuse;`;
  const { diagnostics } = compileString(source.replace("\nvoid refuse;", ""));
  expect(diagnostics.map(({ message }) => message)).toHaveLength(1);
  return [diagnostics[0]?.code, diagnostics[0]?.hint];
}

test.each(["document.title;", "Math.sinh(1);", "module.exports;"])(
  "%s: the hint says that no option brings more than the library of hooks",
  (statement) => {
    const [, hint] = problemOf(`mail_user_created() { void ${statement} },`);
    expect(hint).toContain("no option and no package brings more");
  },
);

test("a mailbox in mail_user_created: the hint says that the server panics, and where to do it", () => {
  const [code, hint] = problemOf('mail_user_created(user) { user.mailbox("INBOX"); },');
  expect(code).toBe("TS2339");
  expect(hint).toContain("panics");
  expect(hint).toContain("mail_user_deinit_pre");
});

test("metadata in mail_user_deinit: the hint says the same", () => {
  const [code, hint] = problemOf(
    'mail_user_created() {}, mail_user_deinit(user) { user.metadata_unset("/private/a"); },',
  );
  expect(code).toBe("TS2339");
  expect(hint).toContain("panics");
});

test("an unrequested status field: the hint names the item to ask for", () => {
  const [, hint] = problemOf(
    'mail_user_created() {}, mail_user_deinit_pre(user) { using box = user.mailbox("INBOX"); dovecot.i_info(`${box.status(dovecot.storage.STATUS_MESSAGES).unseen}`); },',
  );
  expect(hint).toContain("dovecot.storage.STATUS_UNSEEN");
});

test("status with a text: the hint shows a constant", () => {
  const [code, hint] = problemOf(
    'mail_user_created() {}, mail_user_deinit_pre(user) { using box = user.mailbox("INBOX"); box.status("messages"); },',
  );
  expect(code).toBe("TS2345");
  expect(hint).toContain("dovecot.storage.STATUS_MESSAGES");
});

test("a metadata key without prefix: the hint names the prefixes", () => {
  const [, hint] = problemOf(
    'mail_user_created() {}, mail_user_deinit_pre(user) { user.metadata_unset("last"); },',
  );
  expect(hint).toContain("/private/ or /shared/");
});

test("a misspelt hook: the hint names the nearest", () => {
  const [code, hint] = problemOf("mail_user_created() {}, mail_user_deinit_per() {},");
  expect(code).toBe("TS2561");
  expect(hint).toContain("mail_user_deinit_pre");
});

test("no mail_user_created: the hint says what the server does", () => {
  const [code, hint] = problemOf("mail_user_deinit_pre() {},");
  expect(code).toBe("TS1360");
  expect(hint).toContain("unloads the script");
});

test("a refusal in script_init: the hint says to throw", () => {
  const [code, hint] = problemOf('mail_user_created() {}, script_init() { return refuse("x"); },');
  expect(code).toBe("TS2322");
  expect(hint).toContain("Throw an Error");
});

test("a hook that gives a boolean: the hint says what the server makes of it", () => {
  const { diagnostics } = compileString(
    'import type { MailHooks } from "dovescript";\nexport default { mail_user_created(user) { return user.uid > 0; } } satisfies MailHooks;',
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["TS2322"]);
  expect(diagnostics[0]?.hint).toContain('refuse("reason")');
});

test("a mailbox taken out of the user of mail_user_created: the hint says that the server panics", () => {
  const [, hint] = problemOf("mail_user_created(user) { const { mailbox } = user; void mailbox; },");
  expect(hint).toContain("panics");
});

test("an arrow function that gives a text: the hint says what a hook may give", () => {
  const [code, hint] = problemOf('mail_user_created: () => "no",');
  expect(code).toBe("TS2322");
  expect(hint).toContain('refuse("reason")');
});

test("a metadata key that is a variable, an element or a constant: the hint names the prefixes", () => {
  const key = 'import type { MetadataKey } from "dovescript";\nexport const key: MetadataKey = "last";\n';
  const keys =
    'const keys: MetadataKey[] = ["last"];\nexport const options: { key: MetadataKey } = { key: "last" };';
  const { diagnostics } = compileString(`${key}${keys}\nexport const first = keys[0];`);
  const found = diagnostics.filter(({ code }) => code === "TS2322");
  expect(found.map(({ hint }) => hint?.includes("/private/ or /shared/"))).toEqual([true, true, true]);
});

test("hooks that are an object of their own: the hint is about the hook that does not fit", () => {
  const before = 'import type { MailHooks } from "dovescript";\nconst hooks = {';
  const after = "};\nexport default hooks satisfies MailHooks;";
  const of = (hooks: string) =>
    compileString(`${before}${hooks}${after}`).diagnostics.find(({ code }) => code === "TS1360")?.hint;
  expect(of("mail_user_created() { return true; }")).toContain('refuse("reason")');
  expect(of("mail_user_deinit() {}")).toContain("unloads the script");
});

test("a parameter that is declared wrongly: no hint about results", () => {
  const { diagnostics } = compileString(
    'import type { MailHooks, MailUser } from "dovescript";\nexport default { mail_user_created(user: MailUser) { user.mailbox("x").free(); } } satisfies MailHooks;',
  );
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([["TS2322", undefined]]);
});

test("an object of the script's own that lacks such a member: no hint about users", () => {
  const [code, hint] = problemOf("mail_user_created() { const own = { a: 1 }; own.mailbox; },");
  expect([code, hint]).toEqual(["TS2339", undefined]);
});

test.each(["} } satisfies MailHooks;\n", "}", "export default {"])(
  "a problem of the whole file needs no hint: %s",
  (source) => {
    const codes = compileString(source).diagnostics.map(({ code }) => code);
    expect(codes).toContainEqual(expect.stringMatching(/^TS1/));
    expect(codes).not.toContain("compiler-crash");
  },
);

test.each([
  ["timeout: 5000", 'httpClient({ requestTimeout: "5s" })'],
  ["max_retries: 2", "httpClient({ maxAttempts: 2 })"],
  ["request_timeout: 5000", "A time has a unit"],
  ["auto_retry: false", 'Write `"yes"` or `"no"`'],
  ["ssl_client_require_valid_cert: false", "segmentation fault"],
  ['request_timeout_msecs: "5s"', "Write a number of milliseconds"],
])("a client with { %s }: the hint says what to write", (setting, hint) => {
  const [, found] = problemOf(
    `mail_user_created() {}, script_init() { dovecot.http.client({ ${setting} }); },`,
  );
  expect(found).toContain(hint);
});
