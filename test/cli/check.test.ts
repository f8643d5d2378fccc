import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { folder, runIn, tsconfig } from "./command.ts";

test("dovescript check shows a misspelt hook with its place, code frame and the real name", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig(),
    "src/mail.ts": `import type { MailHooks } from "dovescript";
export default {
  mail_user_created() {},
  mail_user_deinit_per() {},
} satisfies MailHooks;
`,
  });
  const { exitCode, stderr, stdout } = await runIn(cwd, "check");
  expect(exitCode).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain("src/mail.ts:4:3 error");
  expect(stderr).toContain("> 4 |   mail_user_deinit_per() {},");
  expect(stderr).toContain("mail_user_deinit_pre");
  expect(stderr).toMatch(/\n1 error\n$/);
});

test("dovescript check says so when there is nothing to say", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig(),
    "src/mail.ts": "export function mail_user_created() {}\n",
  });
  expect(await runIn(cwd, "check")).toEqual({ exitCode: 0, stdout: "no errors\n", stderr: "" });
});

test("dovescript check names file, key and remedy of a broken configuration", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig({ entires: ["src/mail.ts"] }),
    "src/mail.ts": "export function mail_user_created() {}\n",
  });
  const { exitCode, stderr } = await runIn(cwd, "check");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("tsconfig.json");
  expect(stderr).toContain("entires");
  expect(stderr).toContain("entries");
});

test("dovescript check explains a tsconfig.json that is not JSON", async () => {
  const cwd = folder({ "tsconfig.json": '{ "dovescript": { }', "src/mail.ts": "" });
  const { exitCode, stderr } = await runIn(cwd, "check");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("tsconfig.json");
});

test("dovescript check explains a folder without tsconfig.json", async () => {
  const { exitCode, stderr } = await runIn(folder(), "check");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("tsconfig.json");
});

test("dovescript refuses an unknown command and an unknown option with exit code 2", async () => {
  const cwd = folder();
  expect((await runIn(cwd, "chekc")).stderr).toContain("Did you mean check?");
  expect((await runIn(cwd, "chekc")).exitCode).toBe(2);
  expect((await runIn(cwd, "check", "--wrong")).exitCode).toBe(2);
  expect((await runIn(cwd, "--help")).exitCode).toBe(0);
});

const SCRIPT = `function auth_password_verify(req, password)
  if req.domain == nil then
    return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "no domain"
  end
  return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
`;

test("dovescript check FILE.lua shows what a hand-written script does wrong, for the release of --dovecot", async () => {
  const cwd = folder({ "auth.lua": SCRIPT });
  expect(await runIn(cwd, "check", "auth.lua")).toEqual({ exitCode: 0, stdout: "no errors\n", stderr: "" });
  const { exitCode, stderr, stdout } = await runIn(cwd, "check", "auth.lua", "--dovecot", "2.4.5");
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(
    stderr,
  ).toBe(`auth.lua:2:6 error lua-missing-member: 'req.domain' is nil in Dovecot 2.4.5: it went with 2.4.0.
  1 | function auth_password_verify(req, password)
> 2 |   if req.domain == nil then
    |      ^^^^^^^^^^
  3 |     return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "no domain"
  hint: Write \`req.user:match("@(.*)$")\`.

1 error
`);
});

test("dovescript check FILE.lua asks the nearest tsconfig.json of ours for the release", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig({ dovecot: "2.4.5", entries: ["src/none.ts"] }),
    "lua/auth.lua": SCRIPT,
    "lua/tsconfig.json": "{}",
    "old/auth.lua": SCRIPT,
    "old/tsconfig.json": '{ "dovescript": { "dovecot": "2.3.13" } }',
    "wrong/auth.lua": SCRIPT,
    "wrong/tsconfig.json": '{ "dovescript": { "dovecot": "1.0" } }',
  });
  expect((await runIn(cwd, "check", "lua/auth.lua")).stderr).toContain("lua-missing-member");
  expect((await runIn(cwd, "check", "old/auth.lua")).exitCode).toBe(0);
  expect((await runIn(cwd, "check", "lua/auth.lua", "old/auth.lua")).exitCode).toBe(1);
  const wrong = await runIn(cwd, "check", "wrong/auth.lua");
  expect(wrong.exitCode).toBe(2);
  expect(wrong.stderr).toContain("config-unknown-release");
});

test("dovescript check FILE.lua says with exit code 2 what it cannot check", async () => {
  const cwd = folder({ "auth.ts": "", "auth.lua": SCRIPT });
  const other = await runIn(cwd, "check", "auth.ts");
  expect(other.exitCode).toBe(2);
  expect(other.stderr).toContain("auth.ts is not a .lua file");
  const missing = await runIn(cwd, "check", "missing.lua");
  expect(missing.exitCode).toBe(2);
  expect(missing.stderr).toContain("missing.lua");
  const release = await runIn(cwd, "check", "auth.lua", "--dovecot", "9.9");
  expect(release.exitCode).toBe(2);
  expect(release.stderr).toContain("config-unknown-release");
});

test("dovescript check --dovecot checks a project for another release", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig(),
    "src/mail.ts": `export function mail_user_created(): void { dovecot.i_info(dovecot.tabescape("x")); }`,
  });
  expect((await runIn(cwd, "check")).stderr).toContain("missing-member");
  expect((await runIn(cwd, "check", "--dovecot", "2.4.5")).exitCode).toBe(0);
});

test("dovescript check prints of the script in README.md what stands below it", async () => {
  const [, script = "", printed = ""] =
    /```lua\n(function auth_password_verify[\s\S]*?)```\n\n```\n([\s\S]*?)```/.exec(
      readFileSync("README.md", "utf8"),
    ) ?? [];
  const { stderr } = await runIn(folder({ "auth.lua": script }), "check", "auth.lua", "-d", "2.4.5");
  const lines = stderr.split("\n").filter((line) => /^auth\.lua:|^ {2}hint: /.test(line));
  expect(`${lines.join("\n")}\n`).toBe(printed);
});
