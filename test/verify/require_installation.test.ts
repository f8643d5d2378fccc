import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { JudgeError } from "../../verify/judge_error.ts";
import { requireInstallation } from "../../verify/require_installation.ts";

/** A file in a folder of its own. */
function file(name: string, text: string, mode = 0o755): string {
  const path = join(mkdtempSync(join(tmpdir(), "bin-")), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

function messageFor(dovecot: string | undefined, root = ""): string {
  try {
    return requireInstallation({ root, dovecot }).version;
  } catch (error) {
    expect(error).toBeInstanceOf(JudgeError);
    return (error as Error).message;
  }
}

/** Only root gets as far as to the server. */
describe.skipIf(process.getuid?.() !== 0)("requireInstallation (needs root)", () => {
  test.each([
    ["a file that does not exist", "/nonexistent/dovecot", "There is no file /nonexistent/dovecot."],
    ["a file below a file", "/etc/hostname/dovecot", "There is no file /etc/hostname/dovecot."],
    ["a folder", tmpdir(), `${tmpdir()} is no file.`],
    ["a text file", file("dovecot", "2.3.19.1", 0o644), /dovecot is not executable, so it is no Dovecot\.$/],
    [
      "a program that prints nothing",
      "/bin/false",
      "/bin/false is no Dovecot: asked for --version, it exits with 1.",
    ],
    ["another program", "/bin/sleep", /^\/bin\/sleep is no Dovecot: asked for --version, it prints "sleep /],
    ["an executable text", file("dovecot", "no shell knows this\n"), /it exits with 127\.$/],
    ["a name that is not on the path", "no-such-dovecot", /there is no such program\.$/],
    ["no name", "", "--dovecot-bin names no file."],
    [
      "a script that prints garbage",
      file("dovecot", "#!/bin/sh\nprintf '2.x\\033[31m'\n"),
      /it prints "2\.x\\u001b/,
    ],
    ["a script that prints without end", file("dovecot", "#!/bin/sh\nyes\n"), /it prints without end\.$/],
    ["a release that is too old", file("dovecot", "#!/bin/sh\necho 2.2.36\n"), /has no doveadm/],
  ])("says what is wrong with %s", (_, dovecot, message) => {
    expect(messageFor(dovecot)).toMatch(message);
  });

  test("says that doveadm is missing beside a server", () => {
    const dovecot = file("sbin/dovecot", "#!/bin/sh\necho '2.3.19.1 (9b53102964)'\n");
    expect(messageFor(dovecot)).toBe(
      `${dovecot} has no doveadm beside ${dovecot} or in the bin beside its folder, with which sessions are started.`,
    );
    mkdirSync(join(dirname(dovecot), "../bin"));
    writeFileSync(join(dirname(dovecot), "../bin/doveadm"), "#!/bin/sh\n", { mode: 0o755 });
    expect(messageFor(dovecot)).toBe("2.3.19.1 (9b53102964)");
  });

  test("says that a release cannot be simulated", () => {
    const dovecot = file("sbin/dovecot", "#!/bin/sh\necho '2.2.36 (1f10bfa63)'\n");
    writeFileSync(join(dirname(dovecot), "doveadm"), "#!/bin/sh\n", { mode: 0o755 });
    expect(messageFor(dovecot)).toBe("Dovecot 2.2.36 (1f10bfa63) is not a release that can be simulated.");
  });

  test.each(["/nonexistent", "/etc/hostname"])("says that the root %s is no folder", (root) => {
    expect(messageFor(undefined, root)).toBe(`${root} is no folder.`);
  });

  test("says that a root has no server", () => {
    expect(messageFor("/usr/sbin/dovecot", mkdtempSync(join(tmpdir(), "root-")))).toMatch(
      /^There is no file /,
    );
    expect(messageFor(undefined, mkdtempSync(join(tmpdir(), "root-")))).toMatch(/is no Dovecot/);
  });
});
