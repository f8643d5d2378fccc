import { describe, expect, test } from "vitest";
import { findInstallations, type Installation } from "../../verify/installation.ts";
import { folder, runIn, tsconfig } from "../cli/command.ts";

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

const EDITS = `function mail_user_created(user)
  dovecot.i_info(user.home:upper() .. " " .. #user.home .. " " .. user.home:sub(-9, -3))
  dovecot.i_info(user.session_id .. " " .. user.session_id:lower() .. " " .. os.time() + 60 .. " " .. os.date("%d.%m. %H:%M %Z") .. " " .. tostring({}))
  dovecot.i_info("Disconnected: 1795367891 0xdeadbeef imap(7): x")
  return 0
end
`;

const COUNT = `function mail_user_created() return 0 end
function mail_user_deinit_pre(user)
  local count = (tonumber(user:metadata_get("/private/logins")) or 0) + 1
  user:metadata_set("/private/logins", tostring(count))
  dovecot.i_info("logins of " .. user.username .. ": " .. count)
end
`;

/** Names of one letter have so few orders that a server's is the simulator's now and then. */
const ORDER = `function mail_user_created()
  local names = {}
  for number = 1, 40 do names["a longer name " .. number * 7919] = true end
  local found = {}
  for name in pairs(names) do found[#found + 1] = name end
  dovecot.i_info(table.concat(found))
  dovecot.i_info("same")
  return 0
end
`;

const AUTH = `import { accept, reject, type AuthHooks } from "dovescript";

export default {
  auth_password_verify(request, password) {
    return password === "secret" ? accept({ user: request.user }) : reject("password_mismatch");
  },
} satisfies AuthHooks;
`;

const RANDOM = `function auth_password_verify()
  dovecot.i_info(tostring(os.time() + os.clock()):reverse())
  return dovecot.auth.PASSDB_RESULT_OK, {}
end
function auth_userdb_lookup() return dovecot.auth.USERDB_RESULT_OK, {} end
`;

/** Long enough for a server that is started beside those of other tests. */
const MILLISECONDS = 180_000;

const installations = findInstallations();

test("dovescript verify has a server to run on", () => {
  expect(installations).not.toEqual([]);
});

describe.each(installations)(
  "dovescript verify on Dovecot $version",
  { timeout: MILLISECONDS },
  (installation: Installation) => {
    const verify = (cwd: string, file: string, ...options: string[]) =>
      runIn(cwd, "verify", file, "--root", installation.root, ...options);

    test.each(["doveadm", "imap"])("prints one transcript when both are equal, with %s", async (service) => {
      const cwd = folder({ "tsconfig.json": tsconfig(), "src/mail.ts": HOOK });
      const { exitCode, stdout, stderr } = await verify(cwd, "src/mail.ts", "--service", service);
      expect(stderr).toBe(`note servers-agree: Dovecot ${installation.version} and the simulator agree.\n`);
      expect(stdout.match(/Info: hello alice/g)).toHaveLength(1);
      expect(stdout).toMatch(/\nexit code 0\n$/);
      expect(exitCode).toBe(0);
    });

    test("shows how a script that reads the clock differs, and says why", async () => {
      const cwd = folder({ "hook.lua": CLOCK });
      const { exitCode, stdout, stderr } = await verify(cwd, "hook.lua");
      expect(stdout).toMatch(/^--- Dovecot .*\n\+\+\+ the simulator\n/);
      expect(stdout).toMatch(/\n .*Info: before\n-.*Info: \d.*\n\+.*Info: \d/);
      expect(stderr).toContain("reads the clock");
      expect(exitCode).toBe(1);
    });

    test("says of a script whose hooks are never called what it defines, and exits with 3", async () => {
      const cwd = folder({ "hook.lua": "function mail_user_deinit() end" });
      const { exitCode, stdout, stderr } = await verify(cwd, "hook.lua");
      expect(stdout).toBe("exit code 0\n");
      expect(stderr).toContain("It defines mail_user_deinit, called only");
      expect(stderr).not.toContain("agree");
      expect(exitCode).toBe(3);
    });

    test.each(["doveadm", "imap"])(
      "compares what a script makes of ids, paths and the time, with %s",
      async (service) => {
        const cwd = folder({ "hook.lua": EDITS });
        const { exitCode, stdout, stderr } = await verify(cwd, "hook.lua", "--service", service);
        expect(stderr).toMatch(/ and the simulator agree\.\n$/);
        expect(stdout).toContain("/ALICE ");
        expect(exitCode).toBe(0);
      },
    );

    test("logs several users in, in the order given, on the same storage", async () => {
      const users = { alice: {}, bob: {} };
      const cwd = folder({ "hook.lua": COUNT, "world.json": JSON.stringify({ users }) });
      const logins = ["--user", "alice", "--user", "bob", "--user", "alice"];
      const { exitCode, stdout } = await verify(cwd, "hook.lua", "--world", "world.json", ...logins);
      expect(stdout.match(/^--- session .*|logins of .*/gm)).toEqual([
        "--- session 1, alice: exit code 0",
        "logins of alice: 1",
        "--- session 2, bob: exit code 0",
        "logins of bob: 1",
        "--- session 3, alice: exit code 0",
        "logins of alice: 2",
      ]);
      expect(exitCode).toBe(0);
    });

    test("says that a difference comes from the server, which does not do the same twice", async () => {
      const cwd = folder({ "hook.lua": ORDER });
      const { exitCode, stdout, stderr } = await verify(cwd, "hook.lua");
      expect(stdout).toContain("Info: same");
      expect(stderr).toContain("1 line of the server's changed when it ran the script again");
      expect(stderr).not.toContain("defect");
      expect(exitCode).toBe(1);
    });

    test("types what calls the hooks of an auth script", async () => {
      const cwd = folder({ "tsconfig.json": tsconfig(), "src/auth.ts": AUTH });
      const { exitCode, stdout, stderr } = await verify(cwd, "src/auth.ts");
      expect(stderr).toBe(`note servers-agree: Dovecot ${installation.version} and the simulator agree.\n`);
      expect(stdout).toMatch(/^-- auth test alice secret\n> passdb: alice auth succeeded\n/);
      expect(exitCode).toBe(0);
    });

    test("types the actions that are given, and says how an auth script differs", async () => {
      const cwd = folder({ "auth.lua": RANDOM });
      const actions = ["--do", "auth test alice one", "--do", "doveadm user 'a*'"];
      const { exitCode, stdout, stderr } = await verify(cwd, "auth.lua", ...actions);
      expect(stdout).toMatch(/\n-.*Info: [\d.]+\n\+.*Info: [\d.]+\n/);
      expect(stdout).toMatch(/\n -- user 'a\*'\n > Error: /);
      expect(stderr).toContain("1 line of the server's changed when the actions were typed again");
      expect(exitCode).toBe(1);
    });

    test("says which user the world lacks", async () => {
      const cwd = folder({ "hook.lua": CLOCK });
      const { exitCode, stderr } = await verify(cwd, "hook.lua", "--user", "nobody");
      expect(stderr).toContain("There is no user nobody in the world.");
      expect(exitCode).toBe(2);
    });
  },
);
