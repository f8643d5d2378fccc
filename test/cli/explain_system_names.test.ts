import { expect, test } from "vitest";
import { folder, runIn } from "./command.ts";

const LUA = `function auth_userdb_lookup()
  return dovecot.auth.USERDB_RESULT_OK, { uid = "vmail", gid = "vmail", home = "/var/vmail" }
end`;

test("dovescript run says how a world names users and groups of the system", async () => {
  const cwd = folder({ "auth.lua": LUA });
  const { stderr } = await runIn(cwd, "run", "auth.lua", "--do", "user alice");
  expect(stderr).toContain("The system of the world has no user 'vmail'.");
  expect(stderr).toContain('hint: Name it in the world: "auth": { "system_users": { "vmail": 5000 } }.');

  const auth = { system_users: { vmail: 5000 }, system_groups: { vmail: 5001 } };
  const followed = folder({ "auth.lua": LUA, "world.json": JSON.stringify({ auth }) });
  const run = await runIn(followed, "run", "auth.lua", "--world", "world.json", "--do", "user alice");
  expect(run.stdout).toContain("> uid\t5000\n> gid\t5001\n");
  expect(run).toMatchObject({ exitCode: 0, stderr: "" });
});

test("dovescript run refuses names of the system that are none", async () => {
  const world = JSON.stringify({ auth: { system_users: { "v mail": 1 } } });
  const cwd = folder({ "auth.lua": LUA, "world.json": world });
  const { stderr } = await runIn(cwd, "run", "auth.lua", "--world", "world.json", "--do", "user alice");
  expect(stderr).toContain("must be named as a user of a system is, such as vmail");
});
