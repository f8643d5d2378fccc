import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, runIn, tsconfig } from "./command.ts";

const HOOKS = `export function mail_user_created(user: import("dovescript").EarlyMailUser) {
  dovecot.i_info(user.username);
}
`;

test("dovescript build writes one Lua file and its map per entry, and prints the lines of dovecot.conf", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig({ entries: ["src/mail.ts", "src/other.ts"], outDir: "out" }),
    "src/mail.ts": HOOKS,
    "src/other.ts": HOOKS,
  });
  const { exitCode, stdout, stderr } = await runIn(cwd, "build");
  expect(stderr).toBe("");
  expect(exitCode).toBe(0);
  expect(readdirSync(join(cwd, "out")).sort()).toEqual([
    "mail.lua",
    "mail.lua.map",
    "other.lua",
    "other.lua.map",
  ]);
  expect(readFileSync(join(cwd, "out/mail.lua"), "utf8")).toContain("function mail_user_created(user)");
  expect(JSON.parse(readFileSync(join(cwd, "out/mail.lua.map"), "utf8")).sources).toEqual(["../src/mail.ts"]);
  expect(stdout).toMatch(/out\/mail\.lua {2}\d+ bytes/);
  expect(stdout).toContain("mail_plugins = $mail_plugins mail_lua");
  expect(stdout).toContain(`mail_lua_script = ${join(cwd, "out/mail.lua")}`);
});

test("dovescript build writes nothing when an entry has an error", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig({ entries: ["src/mail.ts", "src/other.ts"] }),
    "src/mail.ts": HOOKS,
    "src/other.ts": "export function mail_user_created(user: number) {}\n",
  });
  expect((await runIn(cwd, "build")).exitCode).toBe(1);
  expect(existsSync(join(cwd, "dist"))).toBe(false);
});

test("dovescript build keeps the old file when the new one cannot be written", async () => {
  const cwd = folder({ "tsconfig.json": tsconfig(), "src/mail.ts": HOOKS });
  mkdirSync(join(cwd, "dist/mail.lua.map"), { recursive: true });
  writeFileSync(join(cwd, "dist/mail.lua.map/in-the-way"), "");
  chmodSync(join(cwd, "dist"), 0o755);
  const { exitCode, stderr } = await runIn(cwd, "build");
  expect(exitCode).toBe(2);
  const map = join(cwd, "dist/mail.lua.map");
  expect(stderr).toContain(`error unwritable-file: Cannot write ${map}: ${map} is a folder.`);
  expect(stderr).toContain("outDir");
  expect(readdirSync(join(cwd, "dist")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  expect(existsSync(join(cwd, "dist/mail.lua"))).toBe(false);
});

test.each(["out", "out/deeper"])(
  "dovescript build says that a file stands in the place of %s",
  async (outDir) => {
    const cwd = folder({ "tsconfig.json": tsconfig({ outDir }), "src/mail.ts": HOOKS, out: "mine" });
    const { exitCode, stderr } = await runIn(cwd, "build");
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      `Cannot write ${join(cwd, outDir, "mail.lua")}: ${join(cwd, "out")} is not a folder.`,
    );
    expect(readFileSync(join(cwd, "out"), "utf8")).toBe("mine");
  },
);

test.each([
  ["2.3.19.1", ["mail_lua_script = "]],
  ["2.4.1", ["mail_lua = yes", "lua_file = "]],
])("dovescript build prints the lines of dovecot.conf for %s", async (dovecot, lines) => {
  const cwd = folder({ "tsconfig.json": tsconfig({ dovecot }), "src/mail.ts": HOOKS });
  const { stdout } = await runIn(cwd, "build");
  for (const line of lines) expect(stdout).toContain(line);
});
