import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, runIn } from "./command.ts";

const LUA = "function mail_user_created() return 0 end\n";

test("dovescript verify names the server that it cannot find, and exits with 2", async () => {
  const cwd = folder({ "hook.lua": LUA });
  for (const [program, message] of [
    ["/nowhere/dovecot", "There is no file /nowhere/dovecot."],
    ["./hook.lua", `${join(cwd, "hook.lua")} is not executable, so it is no Dovecot.`],
  ]) {
    const { exitCode, stdout, stderr } = await runIn(cwd, "verify", "hook.lua", "--dovecot-bin", program!);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("--root DIR");
  }
});

test("dovescript verify refuses a service that it cannot compare", async () => {
  const cwd = folder({ "hook.lua": LUA });
  const { exitCode, stderr } = await runIn(cwd, "verify", "hook.lua", "--service", "lmtp");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Allowed choices are imap, doveadm");
});
