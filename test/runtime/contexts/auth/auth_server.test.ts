import { describe, expect, test } from "vitest";
import { Dovecot } from "../../../../runtime/index.ts";
import { authServer, transcript } from "./run_auth.ts";

const VERIFY = `
  function script_init() dovecot.i_info("init") return 0 end
  function script_deinit() dovecot.i_info("deinit") end
  function auth_password_verify(req, password)
    if req.user == "boom" then error("boom") end
    if password ~= "secret" then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end
    return dovecot.auth.PASSDB_RESULT_OK, { a = "1", nologin = "y", empty = "" }
  end`;

/** A script whose auth_password_verify returns some values. */
const returning = (values: string) => `function auth_password_verify(req, password) return ${values} end`;

/** The last log line of one authentication. */
const lastLine = (values: string, dovecot: string) =>
  transcript(returning(values), ["auth test alice secret"], { dovecot }).at(-1);

describe("auth test", () => {
  test("auth test prints the fields, and the log has the lines of workers first", () => {
    expect(transcript(VERIFY, ["doveadm auth test alice secret", "auth test alice wrong"])).toEqual([
      "> passdb: alice auth succeeded",
      "> extra fields:",
      ">   user=alice",
      ">   a=1",
      ">   empty",
      ">   nologin",
      "rc 0",
      "auth-worker(2): Info: init",
      "auth: Info: init",
      "> passdb: alice auth failed",
      "> extra fields:",
      ">   user=alice",
      "rc 77",
      "auth-worker(2): Info: conn unix:auth-worker (pid=1,uid=1): auth-worker<2>: lua(alice): Password mismatch",
    ]);
  });

  test("auth test has the prefixes and words of 2.4.5", () => {
    const actions = [
      "auth test -x rip=192.0.2.7 -x session=s alice secret",
      "auth test BOB@Example.org wrong",
    ];
    expect(transcript(VERIFY, actions, { dovecot: "2.4.5" })).toEqual([
      "> passdb: alice auth succeeded",
      "> extra fields:",
      ">   user=alice",
      ">   a=1",
      ">   empty=",
      ">   nologin=y",
      "rc 0",
      "auth-worker: Info: init",
      "auth: Info: init",
      "> passdb: BOB@Example.org auth failed: Authentication failed",
      "> extra fields:",
      ">   user=bob@example.org",
      ">   original_user=BOB@Example.org",
      "rc 77",
      "auth-worker(bob@example.org)<2>: request [2]: Info: lua: Password mismatch",
    ]);
  });

  test.each([
    [
      "2.3.19.1",
      "auth-worker(2): Error: conn unix:auth-worker (pid=1,uid=1): auth-worker<1>: lua(boom): passdb-lua: lua_pcall(auth_password_verify, 2, 2) failed: /etc/dovecot/auth.lua:5: boom",
      "auth-worker: Error: stack traceback:",
    ],
    [
      "2.4.1",
      "auth-worker(boom)<2>: request [1]: Error: lua: passdb-lua: lua_pcall(auth_password_verify, 2, 2) failed: /etc/dovecot/auth.lua:5: boom",
      "auth-worker(boom)<2>: request [1]: Error: lua: stack traceback:",
    ],
  ])("auth test of a hook that raises is a temp_fail with a traceback in %s", (dovecot, error, traceback) => {
    const printed = transcript(VERIFY, ["auth test boom x"], { dovecot });
    expect(printed).toContain(">   code=temp_fail");
    expect(printed).toEqual(expect.arrayContaining([error, traceback]));
  });

  test.each([
    [
      "1",
      "2.3.19.1",
      /passdb-lua: db-lua: auth_password_verify invalid return value \(expected string or table, got nil\)$/,
    ],
    [
      '1, ""',
      "2.4.1",
      /passdb-lua: db-lua: auth_password_verify invalid return value \(expected nil or table, got string\)$/,
    ],
    ["-3, {}", "2.4.1", /invalid error return value \(expected nil or string, got table\)$/],
    ["nil", "2.4.5", /invalid return value \(expected number got nil\)$/],
    ['-1, "no backend"', "2.3.13", /Error: .*passdb-lua: no backend$/],
    ["-1, {}", "2.3.19.1", /passdb-lua: passb failed$/],
    ["-1", "2.4.5", /passdb-lua: passdb failed$/],
    ["1, { a = {} }", "2.4.5", /Warning: lua: db-lua: 'a' has invalid value type no value - ignoring$/],
    ['1, { [""] = "x" }', "2.4.1", /Warning: lua: db-lua: Field key cannot be empty - ignoring$/],
    ["-6, ''", "2.4.5", /^auth\(alice,sasl:plain\): Error: lua: Last passdb had noauthenticate field/],
    [
      '1, { allow_nets = "192.0.2.0/24" }',
      "2.3.19.1",
      /^auth: Info: lua\(alice\): allow_nets check failed: Remote IP not known/,
    ],
    ['1, { login_user = "zed" }', "2.3.19.1", /^auth: Info: Master user logging in as zed$/],
  ])("auth_password_verify that returns %s logs in %s", (values, dovecot, line) => {
    expect(lastLine(values, dovecot)).toMatch(line);
  });

  test.each([
    [
      '1, { 1.5, x = "y" }',
      "2.4.5",
      "auth-worker: Panic: Lua script '/etc/dovecot/auth.lua': invalid key to 'next'",
    ],
    ['7, ""', "2.4.1", "auth-worker(2): Panic: file passdb.c: line 298: unreached"],
    [
      '1, { [""] = "x" }',
      "2.3.19.1",
      "auth-worker(2): Panic: file auth-request.c: line 1780 (auth_request_set_field): assertion failed: (*name != '\\0')",
    ],
  ])("auth_password_verify that returns %s kills the worker of %s", (values, dovecot, panic) => {
    const printed = transcript(returning(values), ["auth test alice secret", "auth test bob x"], { dovecot });
    expect(printed).toContain(panic);
    expect(printed.filter((line) => line.includes("Aborted PASSV request for bob"))).toHaveLength(1);
  });

  test.each([
    ["1, { 1.5 }", /^A hook returned a table with a number as a key, such as a list: /],
    ['7, ""', /^A passdb hook returned a number that is none of /],
  ])("auth_password_verify that returns %s is explained", (values, explanation) => {
    const scripts = { "/etc/dovecot/auth.lua": returning(values) };
    const server = new Dovecot({ dovecot: "2.4.1" }, { scripts });
    expect(server.authenticate("alice", { password: "x" }).explanation).toMatch(explanation);
  });

  test("a number that is no result ends the process auth of 2.3.13 as well", () => {
    const printed = transcript(returning('7, ""'), ["auth test alice secret"], { dovecot: "2.3.13" });
    expect(printed).toEqual([
      "> passdb: alice auth failed",
      "> extra fields:",
      ">   temp",
      "> Warning: auth-client: conn unix:/run/dovecot/auth-client (pid=1,uid=0): Auth connection closed with 1 pending requests (max 0 secs, pid=1, EOF)",
      "> Fatal: Couldn't connect to auth socket",
      "rc 75",
      "auth-worker(2): Panic: file passdb.c: line 298: unreached",
      "auth: Panic: file passdb.c: line 298: unreached",
    ]);
  });

  test.each([
    [
      "2.3.13",
      "auth: Fatal: passdb-lua: initialization failed: lua_load(/etc/dovecot/auth.lua) failed: syntax error",
    ],
    [
      "2.4.1",
      "auth: Fatal: passdb-lua: Lua script '/etc/dovecot/auth.lua': lua_load(/etc/dovecot/auth.lua) failed: /etc/dovecot/auth.lua:1: unexpected symbol near <eof>",
    ],
  ])("a script that does not load ends the process auth of %s", (dovecot, line) => {
    const script = "function auth_passdb_lookup() return (";
    const printed = transcript(script, ["auth test alice x"], { dovecot });
    expect(printed).toEqual(["> Fatal: Couldn't connect to auth socket", "rc 75", line]);
  });
});

test.each([
  ["2.3.19.1", ["> Error: auth-master: userdb list: Disconnected unexpectedly"]],
  [
    "2.4.5",
    [
      "> Error: auth-master: conn unix:/run/dovecot/auth-userdb (pid=1,uid=0): Disconnected unexpectedly",
      "> Error: auth-master: userdb list: User listing failed: Unexpectedly disconnected from auth service",
    ],
  ],
])("user '*' of a process auth that cannot start fails in %s", (dovecot, errors) => {
  const printed = transcript("function auth_userdb_iterate(", ["user '*'"], { dovecot });
  expect(printed.slice(0, -1)).toEqual([...errors, "> Fatal: user listing failed", "rc 75"]);
});

describe("scripts of databases", () => {
  const databases = (file: string, dovecot: string) => ({
    dovecot,
    auth: { passdbs: [{ driver: "lua", file } as const] },
    world: { files: { "/etc/first.lua": 'function auth_password_verify() return 1, { a = "1" } end' } },
  });

  test.each(["2.3.13", "2.4.1"])("a script of the world's files is loaded by %s", (dovecot) => {
    const printed = transcript("", ["auth test alice x"], databases("/etc/first.lua", dovecot));
    expect(printed).toContain(">   a=1");
  });

  test("a file that is not there ends the process auth", () => {
    expect(transcript("", ["auth test alice x"], databases("/etc/none.lua", "2.3.19.1"))).toEqual([
      "> Fatal: Couldn't connect to auth socket",
      "rc 75",
      "auth: Fatal: passdb-lua: initialization failed: access(/etc/none.lua) failed: No such file or directory",
    ]);
  });
});

describe("states of scripts", () => {
  const counting = `
    n = 0
    function script_init() dovecot.i_info("init") return 0 end
    function auth_passdb_lookup(req) n = n + 1 return 1, { nopassword = "y", n = n } end
    function auth_userdb_lookup(req) n = n + 1 return 1, { n = n } end`;

  test.each([
    ["2.3.13", 2, ">   n=2"],
    ["2.3.19.1", 4, ">   n=2"],
  ])(
    "globals live on in a worker, and script_init runs once for each state in %s",
    (dovecot, inits, second) => {
      const printed = transcript(counting, ["auth test alice x", "auth test alice x"], { dovecot });
      expect(printed.filter((line) => line.endsWith("Info: init"))).toHaveLength(inits);
      expect(printed).toContain(second);
    },
  );

  test("passdb and userdb share globals up to 2.3.13 only", () => {
    const counts = ["2.3.13", "2.3.19.1"].map((dovecot) => {
      const server = authServer(counting, { dovecot });
      server.authenticate("alice", { password: "x" });
      return server.lookupUserdb("alice").answer?.fields.n;
    });
    expect(counts).toEqual(["2", "1"]);
  });

  test("use_worker: false calls hooks in the process auth", () => {
    const auth = { passdbs: [{ driver: "lua", use_worker: false }], auth_verbose: true } as const;
    expect(transcript(returning('0, ""'), ["auth test alice x"], { auth }).at(-1)).toBe(
      "auth: Info: lua(alice): Password mismatch",
    );
  });

  test("stop runs script_deinit of the process auth and of its worker", () => {
    const server = authServer(VERIFY);
    server.authenticate("alice", { password: "secret" });
    server.stop();
    expect(String(server.log).split("\n").slice(-2)).toEqual([
      "auth-worker(2): Info: deinit",
      "auth: Info: deinit",
    ]);
  });
});
