import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ConfigurationError, Dovecot } from "../../../../runtime/index.ts";

/** A folder of this machine with an allowed one in it, beside which lies a secret. */
function world(): { outside: string; allowed: string } {
  const outside = mkdtempSync(join(tmpdir(), "dovescript-folder-"));
  const allowed = join(outside, "allowed");
  mkdirSync(allowed);
  writeFileSync(join(outside, "secret"), "secret");
  writeFileSync(join(allowed, "in"), "given\n");
  return { outside, allowed };
}

function printed(allowed: string, body: string): string {
  const dovecot = new Dovecot(undefined, { folders: [allowed] });
  dovecot.login("alice", { script: `local dir = ${JSON.stringify(allowed)}\n${body}` });
  return String(dovecot.log).trimEnd();
}

test("folders lets io.open read and write real files below them", () => {
  const { allowed } = world();
  const body = `print(io.open(dir .. "/in"):read()) local f = io.open(dir .. "/out", "w") f:write("a", 1) f:close()
    os.rename(dir .. "/out", dir .. "/moved") print(os.remove(dir .. "/in"), io.open(dir .. "/in"))`;
  expect(printed(allowed, body)).toMatch(/^given\ntrue\tnil\t.*\/in: No such file or directory\t2$/);
  expect(readFileSync(join(allowed, "moved"), "utf8")).toBe("a1");
});

test.each([
  ["a path with ..", 'dir .. "/../secret"', /No such file/],
  ["a link to a file outside", 'dir .. "/link"', /Permission denied/],
  ["a link to a folder outside", 'dir .. "/up/secret"', /Permission denied/],
  ["a link that leads nowhere", 'dir .. "/dangling", "w"', /Permission denied/],
  ["a pipe", 'dir .. "/pipe"', /Permission denied/],
  ["another folder that begins alike", 'dir .. "2/x"', /No such file/],
  ["the rest of the disk", '"/etc/passwd"', /No such file/],
])("folders does not let io.open out through %s", (_title, path, message) => {
  const { outside, allowed } = world();
  symlinkSync(join(outside, "secret"), join(allowed, "link"));
  symlinkSync(outside, join(allowed, "up"));
  symlinkSync(join(outside, "new"), join(allowed, "dangling"));
  execFileSync("mkfifo", [join(allowed, "pipe")]);
  mkdirSync(`${allowed}2`);
  writeFileSync(`${allowed}2/x`, "secret");
  expect(printed(allowed, `print(select(2, io.open(${path})))`)).toMatch(message);
});

test("folders must exist", () => {
  const { outside } = world();
  for (const folder of [join(outside, "none"), ""])
    expect(() => new Dovecot(undefined, { folders: [folder] })).toThrow(ConfigurationError);
});
