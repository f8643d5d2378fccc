import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { folder, tsconfig } from "../cli/command.ts";
import { installToolchains, NODES, type Toolchains } from "./toolchains.ts";

let toolchains: Toolchains;
beforeAll(() => {
  toolchains = installToolchains();
});

const HOOK = "export function mail_user_created() {\n  dovecot.i_info('hello');\n}\n";
const files = {
  "tsconfig.json": tsconfig(),
  "src/mail.ts": HOOK,
  "mail.lua": "function mail_user_created() dovecot.i_info('hello') return 0 end\n",
};

/** Runs `dovescript ARGUMENTS` of a Node in bash, with this done to its streams. */
function redirected(line: string, args: string, redirection: string) {
  // The reader of descriptor 3 is gone before the command begins.
  const script = `exec 3> >(true); wait $!; "$0" "$1" ${args} ${redirection}`;
  const { stdout, stderr, status } = spawnSync(
    "bash",
    ["--norc", "-c", script, toolchains.node(line), resolve("dist/cli.js")],
    { cwd: folder(files), encoding: "utf8", timeout: 60_000, env: { PATH: process.env.PATH, NO_COLOR: "1" } },
  );
  return { stdout, stderr, exitCode: status };
}

const FULL = "/dev/full";

describe.each(NODES)("on Node %s", (line) => {
  test.each(["--help", "build", "run mail.lua", "check --watch"])(
    "dovescript %s ends quietly with 141 when nobody reads its output any more",
    (args) => {
      expect(redirected(line, args, ">&3")).toEqual({ stdout: "", stderr: "", exitCode: 141 });
    },
  );

  test("dovescript ends quietly with 141 when nobody reads its messages any more", () => {
    expect(redirected(line, "explain nothing-of-this-name", "2>&3")).toEqual({
      stdout: "",
      stderr: "",
      exitCode: 141,
    });
  });

  test.skipIf(!existsSync(FULL)).each(["--version", "run mail.lua", "check"])(
    "dovescript %s says that a disk is full, and exits with 74 (needs /dev/full)",
    (args) => {
      expect(redirected(line, args, `> ${FULL}`)).toEqual({
        stdout: "",
        stderr:
          "error output-failed: Standard output could not be written as a whole: no space left on device.\n",
        exitCode: 74,
      });
    },
  );

  test.skipIf(!existsSync(FULL))(
    "dovescript exits with 74 when its messages cannot be written (needs /dev/full)",
    () => {
      expect(redirected(line, "explain nothing-of-this-name", `2> ${FULL}`)).toMatchObject({
        stderr: "",
        exitCode: 74,
      });
    },
  );
});
