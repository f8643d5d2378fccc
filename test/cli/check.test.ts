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
