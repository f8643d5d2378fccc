import { expect, test } from "vitest";
import { Dovecot } from "../../../../runtime/index.ts";

const PASSDB = 'function auth_passdb_lookup() return 1, { nopassword = "y" } end\n';
const USERDB = 'function auth_userdb_lookup(request) return 1, { home = "/mail/" .. request.user } end\n';

/** What doveadm prints of a command on a server with this script. */
function typed(command: string, script: string, auth: object = {}): string[] {
  const server = new Dovecot({ dovecot: "2.4.5", auth }, { scripts: { "/a.lua": script } });
  return server.perform(command).output.split("\n");
}

test("auth_password_verify is asked before auth_passdb_lookup, and decides", () => {
  const script = `${PASSDB}function auth_password_verify(_, password)
    return password == "right" and 1 or 0, nil
  end`;
  expect(typed("auth test alice right", script)[0]).toBe("passdb: alice auth succeeded");
  expect(typed("auth test alice wrong", script)[0]).toContain("auth failed");
});

test("auth_passdb_lookup gives what lets the server decide", () => {
  expect(typed("auth lookup alice", PASSDB)[0]).toBe("passdb: alice");
  expect(typed("auth test alice any", PASSDB)[0]).toBe("passdb: alice auth succeeded");
});

test("auth_userdb_lookup gives the fields of a user", () => {
  expect(typed("user -f home alice", PASSDB + USERDB)).toEqual(["/mail/alice", ""]);
});

test("auth_userdb_iterate gives the names of all users", () => {
  const script = 'function auth_userdb_iterate() return { "ann", "bob" } end';
  expect(typed("user *", PASSDB + USERDB + script)).toEqual(["ann", "bob", ""]);
});

test.each([
  ["auth_passdb_get_cache_key", PASSDB, "auth lookup alice"],
  ["auth_userdb_get_cache_key", USERDB, "user alice"],
])("%s gives the key under which an answer is found again", (hook, database, command) => {
  const counting = database.replace(" return 1", ' dovecot.i_info("asked") return 1');
  const script = `${counting}function ${hook}() return "%{user}" end`;
  const server = new Dovecot(
    { dovecot: "2.4.5", auth: { auth_cache_size: "1M" } },
    { scripts: { "/a.lua": script } },
  );
  const asked = () => server.perform(command).lines.filter(({ text }) => text === "asked").length;
  expect([asked(), asked()]).toEqual([1, 0]);
});
