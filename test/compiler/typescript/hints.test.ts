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
