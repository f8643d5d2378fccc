import { describe, expect, test } from "vitest";
import { transcript } from "./run_auth.ts";

const LOOKUP = `
  function auth_passdb_get_cache_key() return "%{user}" end
  function auth_passdb_lookup(req)
    dovecot.i_info("asked for " .. req.user)
    if req.user == "none" then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
    if req.user == "open" then return dovecot.auth.PASSDB_RESULT_OK, { nopassword = "y" } end
    return dovecot.auth.PASSDB_RESULT_OK, { password = "{PLAIN}secret", a = "b" }
  end`;

const auth = {
  auth_verbose: true,
  auth_cache_size: "1M",
  auth_cache_ttl: "1 minute",
  auth_cache_negative_ttl: "10 s",
};

/** The log lines and exit codes of some authentications. */
const logOf = (actions: readonly string[], dovecot = "2.4.5", script = LOOKUP) =>
  transcript(script, actions, { dovecot, auth }).filter((line) => !line.startsWith(">"));

describe.each(["2.3.19.1", "2.4.5"])("the cache of %s", (dovecot) => {
  const asked = dovecot === "2.4.5" ? "auth-worker: Info: asked for" : "auth-worker(2): Info: asked for";

  test("the script is asked once for a right password, and again after a wrong one", () => {
    const right = ["auth test a secret", "auth test a secret"];
    expect(logOf(right, dovecot)).toEqual(["rc 0", `${asked} a`, "rc 0"]);
    const log = logOf([...right, "auth test a wrong", "auth test a wrong", "auth test a secret"], dovecot);
    expect(log.filter((line) => line === `${asked} a`)).toHaveLength(2);
    expect(
      log.filter((line) => /^auth(\(a,sasl:plain\))?: Info: lua.*: Password mismatch$/.test(line)),
    ).toHaveLength(1);
  });

  test("unknown users and users without a password are told by the process auth", () => {
    const log = logOf(
      ["auth test none x", "auth test none x", "auth test open x", "auth test open y"],
      dovecot,
    );
    expect(log.filter((line) => line.startsWith(asked))).toEqual([`${asked} none`, `${asked} open`]);
    expect(log.filter((line) => line.endsWith("unknown user"))).toHaveLength(1);
    expect(log.filter((line) => line.endsWith("Cached NULL password access"))).toHaveLength(1);
  });

  test("sleep and auth cache flush make the server ask again", () => {
    const log = logOf(
      ["auth test a secret", "sleep 59000", "auth test a secret", "sleep 2000", "auth test a secret"],
      dovecot,
    );
    expect(log.filter((line) => line === `${asked} a`)).toHaveLength(2);
    const flushed = ["auth test a secret", "auth cache flush b", "auth cache flush a", "auth test a secret"];
    expect(transcript(LOOKUP, flushed, { dovecot, auth })).toEqual(
      expect.arrayContaining(["> 0 cache entries flushed", "> 1 cache entries flushed"]),
    );
    expect(logOf(flushed, dovecot).filter((line) => line === `${asked} a`)).toHaveLength(2);
  });
});

test("2.4 caches nothing without a hook that gives the key, 2.3 by the user", () => {
  const script = LOOKUP.replace("auth_passdb_get_cache_key", "other");
  const twice = ["auth test a secret", "auth test a secret"];
  expect(logOf(twice, "2.4.5", script).filter((line) => line.includes("asked"))).toHaveLength(2);
  expect(logOf(twice, "2.3.13", script).filter((line) => line.includes("asked"))).toHaveLength(1);
});

test.each([
  [
    "nil",
    "auth: Fatal: passdb-lua: auth_passdb_get_cache_key() failed: db-lua: auth_passdb_get_cache_key invalid return value (expected string, got nil)",
  ],
  [
    'error("no")',
    "auth: Fatal: passdb-lua: auth_passdb_get_cache_key() failed: lua_pcall(auth_passdb_get_cache_key, 0, 1) failed: /etc/dovecot/auth.lua:2: no",
  ],
])("auth_passdb_get_cache_key that gives %s ends the process auth", (value, line) => {
  expect(logOf(["auth test a secret"], "2.4.1", LOOKUP.replace('"%{user}"', value))).toContain(line);
});

test("a key with an unknown variable is the same for all users", () => {
  const script = LOOKUP.replace("%{user}", "%{nosuch}");
  const log = logOf(["auth test a secret", "auth test b secret"], "2.4.1", script);
  expect(log.filter((line) => line.includes("asked"))).toHaveLength(1);
  expect(log).toContain(
    "auth(a,sasl:plain): Error: lua: Failed to expand auth cache key P%{id}\t%{nosuch}: Unknown variable 'nosuch'",
  );
});
