import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { visible } from "../../cli/visible.ts";
import { folder, runIn, runOnTerminal, tsconfig } from "./command.ts";

const ESC = "\u001b";

test("visible shows control characters, one for one, and leaves line breaks, tabs and letters", () => {
  expect(visible(`${ESC}[31m\u0007\r\u0000\u007f`)).toBe("␛[31m␇␍␀␡");
  expect(visible("\u009b31m \u202eabc\u2066 \udc80")).toBe("\ufffd31m \ufffdabc\ufffd \ufffd");
  expect(visible("a\tb\nä € 😀")).toBe("a\tb\nä € 😀");
});

const LUA = `print("${String.raw`\27]0;title\7`}")
function mail_user_created(user)
  dovecot.i_info("${String.raw`\27[2Jgone`}")
end
`;

test("dovescript run gives a pipe the server's bytes, and a terminal none that it would obey", async () => {
  const cwd = folder({ "hook.lua": LUA });
  const piped = await runIn(cwd, "run", "hook.lua");
  expect(piped.stdout).toBe(`${ESC}]0;title\u0007\nimap(alice)<1><S1>: Info: ${ESC}[2Jgone\n`);
  const { stdout } = await runOnTerminal(cwd, "run", "hook.lua");
  expect(stdout).toBe("␛]0;title␇\nimap(alice)<1><S1>: Info: ␛[2Jgone\n");
});

test("dovescript check shows control characters of sources and names of files, also in a pipe", async () => {
  const name = `src/${ESC}[2Jmail.ts`;
  const cwd = folder({ "tsconfig.json": tsconfig({ entries: [name] }) });
  mkdirSync(join(cwd, "src"));
  writeFileSync(join(cwd, name), `export const mail_user_created = "${ESC}[8m";\r\n`);
  const { stderr, exitCode } = await runIn(cwd, "check");
  expect(exitCode).toBe(1);
  expect(stderr).not.toContain(ESC);
  expect(stderr).not.toContain("\r");
  expect(stderr).toContain("src/␛[2Jmail.ts:1:14 error wrong-hook-type: ");
  expect(stderr).toContain('> 1 | export const mail_user_created = "␛[8m";\n');
});

test("dovescript shows control characters of its arguments", async () => {
  const { stderr } = await runIn(folder(), `${ESC}[2J`);
  expect(stderr).toBe(
    "error wrong-usage: Unknown command '␛[2J'.\n  hint: `dovescript --help` lists the commands, `dovescript COMMAND --help` the options of one.\n",
  );
});

test("dovescript build shows a terminal no control characters of paths", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig({ outDir: `${ESC}[8mdist` }),
    "src/mail.ts": "export function mail_user_created() {}\n",
  });
  expect((await runOnTerminal(cwd, "build")).stdout).not.toContain(ESC);
  expect((await runIn(cwd, "build")).stdout).toContain(`${ESC}[8mdist/mail.lua`);
});
