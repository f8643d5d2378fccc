import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeOutputs } from "../../cli/write_outputs.ts";
import { folder } from "./command.ts";

/** The number of a process that has ended. */
const gone = () => spawnSync(process.execPath, ["--version"]).pid;

/** What FAT and some network file systems say of a hard link. */
const refuse = () => {
  throw Object.assign(new Error("EPERM: operation not permitted, link 'a' -> 'b'"), { code: "EPERM" });
};

/** The names in a folder, with what is in the files. */
function contents(path: string): Record<string, string> {
  const files = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(path, name), "utf8")]));
}

test("writeOutputs replaces files where the file system has no hard links", () => {
  const cwd = folder({ "mail.lua": "old", "mail.lua.map": "old map" });
  writeOutputs(
    [
      { path: join(cwd, "mail.lua"), text: "new" },
      { path: join(cwd, "mail.lua.map"), text: "new map" },
    ],
    refuse,
  );
  expect(contents(cwd)).toEqual({ "mail.lua": "new", "mail.lua.map": "new map" });
});

test.each([
  ["with hard links", undefined],
  ["without", refuse],
])("writeOutputs leaves all old files as they were when one cannot be written, %s", (_, link) => {
  const cwd = folder({ "mail.lua": "old" });
  const other = join(cwd, "sub/other.lua");
  mkdirSync(other, { recursive: true });
  const files = [
    { path: join(cwd, "mail.lua"), text: "new" },
    { path: other, text: "new" },
  ];
  expect(() => writeOutputs(files, link)).toThrow(`Cannot write ${other}: ${other} is a folder.`);
  expect(contents(cwd)).toEqual({ "mail.lua": "old" });
});

test("writeOutputs takes back what is in place when a later file fails", () => {
  const cwd = folder({ "a.lua": "old a", "c.lua": "old c" });
  const paths = ["a.lua", "b.lua", "c.lua"].map((name) => join(cwd, name));
  // Another process takes the last file away while the others are in place already.
  const interfere = (path: string, other: string) => {
    linkSync(path, other);
    if (path === paths[2]) rmSync(`${path}.${process.pid}.tmp`);
  };
  const files = paths.map((path) => ({ path, text: "new" }));
  expect(() => writeOutputs(files, interfere)).toThrow(
    `Cannot write ${paths[2]}: no such file or directory.`,
  );
  expect(contents(cwd)).toEqual({ "a.lua": "old a", "c.lua": "old c" });
});

test("writeOutputs removes what killed builds left, and nothing of builds that run or of others", () => {
  const pid = gone();
  const running = `mail.lua.${process.ppid}.tmp`;
  const cwd = folder({
    "mail.lua": "old",
    [`mail.lua.${pid}.tmp`]: "half",
    [`mail.lua.${pid}.old`]: "older",
    [running]: "half",
    [`notes.${pid}.tmp`]: "mine",
    "mail.lua.backup.old": "mine",
  });
  writeOutputs([{ path: join(cwd, "mail.lua"), text: "new" }]);
  expect(contents(cwd)).toEqual({
    "mail.lua": "new",
    [running]: "half",
    [`notes.${pid}.tmp`]: "mine",
    "mail.lua.backup.old": "mine",
  });
});

test("writeOutputs gives back the file of a build that was killed while it had no name", () => {
  const cwd = folder({ [`mail.lua.${gone()}.old`]: "old" });
  const other = join(cwd, "other.lua");
  mkdirSync(other);
  const files = [
    { path: join(cwd, "mail.lua"), text: "new" },
    { path: other, text: "new" },
  ];
  expect(() => writeOutputs(files)).toThrow("is a folder");
  expect(contents(cwd)).toEqual({ "mail.lua": "old" });
});

test("writeOutputs says of a name that the system does not take that it cannot be written", () => {
  const path = join(folder(), "a\0b/mail.lua");
  expect(() => writeOutputs([{ path, text: "" }])).toThrow("Cannot write");
});
