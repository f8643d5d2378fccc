import { expect, test } from "vitest";
import { folder, runIn } from "./command.ts";

const AUTH = `
function script_init() return 0 end
function script_deinit() dovecot.i_info("bye") end
function auth_passdb_lookup(req)
  if req.user == "alice" then return dovecot.auth.PASSDB_RESULT_OK, { nopassword = "y", note = "" } end
  if req.user == "seven" then return 7, "" end
  return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
end
function auth_userdb_lookup(req)
  req:log_info("looks for " .. req.user)
  return dovecot.auth.USERDB_RESULT_OK, { uid = 1000, home = "/srv/" .. req.user }
end
`;

const STOP =
  "-- stop\nauth-worker(2): Info: bye\nauth-worker(2): Info: bye\nauth: Info: bye\nauth: Info: bye\n";

test("dovescript run tries an auth script with the commands that call its hooks", async () => {
  const { exitCode, stdout, stderr } = await runIn(folder({ "auth.lua": AUTH }), "run", "auth.lua");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toBe(`-- auth test alice secret
> passdb: alice auth succeeded
> extra fields:
>   user=alice
>   note
rc 0
-- auth lookup alice
> passdb: alice
>   user      : alice
>   note
rc 0
-- user alice
> field\tvalue
> uid\t1000
> gid
> home\t/srv/alice
> mail
rc 0
auth-worker(2): Info: conn unix:auth-worker (pid=1,uid=1): auth-worker<3>: lua(alice): db-lua: looks for alice
${STOP}`);
});

test("dovescript run --do exits with the code of the only action", async () => {
  const cwd = folder({ "auth.lua": AUTH });
  const { exitCode, stdout } = await runIn(cwd, "run", "auth.lua", "--do", "doveadm auth test bob x");
  expect([exitCode, stdout]).toEqual([
    77,
    `-- auth test bob x\n> passdb: bob auth failed\n> extra fields:\n>   user=bob\nrc 77\n${STOP}`,
  ]);
});

test("dovescript run --do of several actions exits with 134 if a process died, and explains it", async () => {
  const cwd = folder({ "auth.lua": AUTH });
  const two = ["--do", "auth test bob x", "--do", "user alice"];
  expect((await runIn(cwd, "run", "auth.lua", ...two)).exitCode).toBe(0);
  const died = await runIn(cwd, "run", "auth.lua", ...two, "--do", "auth test seven x");
  expect(died.exitCode).toBe(134);
  expect(died.stderr).toContain(
    "A passdb hook returned a number that is none of dovecot.auth.PASSDB_RESULT_*",
  );
});

test("dovescript run --json prints one object for each action", async () => {
  const cwd = folder({ "auth.lua": AUTH, "world.json": '{ "actions": ["user alice", "sleep 5"] }' });
  const { stdout } = await runIn(cwd, "run", "auth.lua", "--json", "--world", "world.json");
  expect(JSON.parse(stdout)).toMatchObject([
    {
      command: "user alice",
      output: "field\tvalue\nuid\t1000\ngid\t\nhome\t/srv/alice\nmail\t\n",
      exitCode: 0,
    },
    { command: "sleep 5", output: "", exitCode: 0, lines: [] },
  ]);
});

test("dovescript run --do opens a session of doveadm for a mail script", async () => {
  const hook = 'function mail_user_created(user) dovecot.i_info("hi " .. user.service) end';
  const { exitCode, stdout } = await runIn(
    folder({ "hook.lua": hook }),
    "run",
    "hook.lua",
    "--do",
    "mailbox list -u alice",
  );
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^-- mailbox list -u alice\n> INBOX\nrc 0\ndoveadm\(alice\).*: Info: hi doveadm\n$/);
});

test("dovescript run refuses an action that it does not know", async () => {
  const { exitCode, stderr } = await runIn(folder({ "auth.lua": AUTH }), "run", "auth.lua", "--do", "reload");
  expect(exitCode).toBe(2);
  expect(stderr).toContain('The action "reload" is not a command that can be simulated.');
});
