import { describe, expect, test } from "vitest";
import { findInstallations, type Installation } from "../../verify/installation.ts";
import { dovescript, folder, tsconfig } from "../cli/command.ts";

const HOOK = `import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    dovecot.i_info(\`hello \${user.username}\`);
  },
} satisfies MailHooks;
`;

const CLOCK = `function mail_user_created()
  dovecot.i_info("before")
  dovecot.i_info(os.date("!%H:%M:%S", os.time()) .. " " .. os.clock())
  return 0
end
`;

const installations = findInstallations();

test("dovescript verify has a server to run on", () => {
  expect(installations).not.toEqual([]);
});

describe.each(installations)("dovescript verify on Dovecot $version", (installation: Installation) => {
  const verify = (cwd: string, file: string, ...options: string[]) =>
    dovescript(cwd, "verify", file, "--root", installation.root, ...options);

  test.each(["doveadm", "imap"])("prints one transcript when both are equal, with %s", (service) => {
    const cwd = folder({ "tsconfig.json": tsconfig(), "src/mail.ts": HOOK });
    const { exitCode, stdout, stderr } = verify(cwd, "src/mail.ts", "--service", service);
    expect(stderr).toBe(`dovescript: Dovecot ${installation.version} and the simulator agree\n`);
    expect(stdout.match(/Info: hello alice/g)).toHaveLength(1);
    expect(stdout).toMatch(/\nexit code 0\n$/);
    expect(exitCode).toBe(0);
  });

  test("shows how a script that reads the clock differs, and says why", () => {
    const cwd = folder({ "hook.lua": CLOCK });
    const { exitCode, stdout, stderr } = verify(cwd, "hook.lua");
    expect(stdout).toMatch(/^--- Dovecot .*\n\+\+\+ the simulator\n/);
    expect(stdout).toMatch(/\n .*Info: before\n-.*Info: \d.*\n\+.*Info: \d/);
    expect(stderr).toContain("reads the clock");
    expect(exitCode).toBe(1);
  });

  test("says of a script whose hooks are never called what it defines, and exits with 3", () => {
    const cwd = folder({ "hook.lua": "function auth_password_verify() return 1, {} end" });
    const { exitCode, stdout, stderr } = verify(cwd, "hook.lua");
    expect(stdout).toBe("exit code 0\n");
    expect(stderr).toContain("It defines auth_password_verify, as an auth script does");
    expect(stderr).not.toContain("agree");
    expect(exitCode).toBe(3);
  });

  test("says which user the world lacks", () => {
    const cwd = folder({ "hook.lua": CLOCK });
    const { exitCode, stderr } = verify(cwd, "hook.lua", "--user", "nobody");
    expect(stderr).toContain("There is no user nobody in the world.");
    expect(exitCode).toBe(2);
  });
});
