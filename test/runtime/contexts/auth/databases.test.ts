import { describe, expect, test } from "vitest";
import { authServer, transcript } from "./run_auth.ts";

describe("look-ups", () => {
  const script = `
    function auth_passdb_lookup(req)
      if req.user == "none" then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
      return dovecot.auth.PASSDB_RESULT_OK, { password = "{PLAIN}secret", a = "b" }
    end
    function auth_userdb_lookup(req)
      if req.user == "none" then return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, "" end
      return dovecot.auth.USERDB_RESULT_OK, { uid = 1000, gid = 1001, home = "/var/vmail/" .. req.user, q = "1G" }
    end
    function auth_userdb_iterate() return { "alice", "bob" } end`;

  test("doveadm prints what passdbs and userdbs say", () => {
    const actions = [
      "auth lookup alice",
      "auth lookup none",
      "user alice",
      "user none",
      "user -f home alice",
      "user '*'",
      "user 'b*'",
      "user -u alice",
    ];
    expect(transcript(script, actions, { dovecot: "2.4.1" })).toEqual([
      "> passdb: alice",
      ">   user      : alice",
      ">   a         : b",
      "rc 0",
      "> passdb lookup: user none doesn't exist",
      "rc 67",
      "> field\tvalue",
      "> uid\t1000",
      "> gid\t1001",
      "> home\t/var/vmail/alice",
      "> mail_path\t",
      "> q\t1G",
      "rc 0",
      "> field\tvalue",
      "> ",
      "> userdb lookup: user none doesn't exist",
      "rc 67",
      "> /var/vmail/alice",
      "rc 0",
      "> alice",
      "> bob",
      "rc 0",
      "> bob",
      "rc 0",
      "> userdb: alice",
      ">   user      : alice",
      ">   gid       : 1001",
      ">   home      : /var/vmail/alice",
      ">   q         : 1G",
      ">   uid       : 1000",
      "rc 0",
    ]);
  });

  test("auth login shows the fields of the userdb as well", () => {
    expect(transcript(script, ["auth login alice secret"])).toEqual([
      "> passdb: alice auth succeeded",
      "> extra fields:",
      ">   user=alice",
      ">   a=b",
      "> userdb extra fields:",
      ">   alice",
      ">   gid=1001",
      ">   home=/var/vmail/alice",
      ">   q=1G",
      ">   uid=1000",
      ">   auth_mech=PLAIN",
      "rc 0",
    ]);
  });

  test("authenticate, lookupPassdb, lookupUserdb and iterateUsers give the same as data", () => {
    const server = authServer(script);
    expect(server.authenticate("alice", { password: "secret", remoteIp: "192.0.2.7" })).toMatchObject({
      command: "auth test -x rip=192.0.2.7 alice secret",
      exitCode: 0,
      answer: { outcome: "ok", fields: { user: "alice", a: "b" } },
    });
    expect(server.authenticate("alice", { password: "x" }).answer?.outcome).toBe("password_mismatch");
    expect(server.lookupPassdb("none").answer).toEqual({ outcome: "user_unknown", fields: {} });
    expect(server.lookupUserdb("alice").answer?.fields).toMatchObject({
      home: "/var/vmail/alice",
      uid: "1000",
    });
    expect(server.iterateUsers().answer?.users).toEqual(["alice", "bob"]);
  });
});

describe("chains", () => {
  const files = {
    "/etc/dovecot/first.lua": `function auth_password_verify(req) return tonumber(req.user), "" end`,
    "/etc/dovecot/second.lua": `function auth_password_verify(req)
      dovecot.i_info("second " .. tostring(req.skip_password_check))
      return dovecot.auth.PASSDB_RESULT_OK, { b = "2" } end`,
  };
  const chain = (first: object, dovecot: string, user: string) => {
    const passdbs = [
      { driver: "lua", file: "/etc/dovecot/first.lua", ...first },
      { driver: "lua", file: "/etc/dovecot/second.lua" },
    ] as const;
    return transcript("", [`auth test -- ${user} x`], { dovecot, auth: { passdbs }, world: { files } });
  };

  test.each([
    ["-6", "rc 0"],
    ["0", "rc 0"],
    ["-3", "rc 0"],
    ["-1", "rc 0"],
    ["-4", "rc 77"],
    ["-5", "rc 77"],
  ])("a first passdb that returns %s ends with %s", (code, rc) => {
    const printed = chain({}, "2.4.1", code);
    expect(printed).toContain(rc);
    expect(printed.includes("auth-worker(2): Info: second false")).toBe(rc === "rc 0");
  });

  test("result_success = continue-ok asks the second passdb with skip_password_check", () => {
    const auth = { file: "/etc/dovecot/second.lua", result_success: "continue-ok" };
    expect(chain(auth, "2.3.19.1", "1")).toEqual(
      expect.arrayContaining([
        "auth-worker(2): Info: second false",
        "auth-worker(2): Info: second true",
        "rc 0",
      ]),
    );
  });

  test.each([
    [
      "2.3.19.1",
      "rc 77",
      "auth: Error: lua(-1): Last passdb had noauthenticate field, cannot authenticate user",
    ],
    ["2.4.5", "rc 75", undefined],
  ])("a last passdb that returns next after a failure of the first is told in %s", (dovecot, rc, line) => {
    const second = { "/etc/dovecot/second.lua": 'function auth_password_verify() return -6, "" end' };
    const passdbs = [
      { driver: "lua", file: "/etc/dovecot/first.lua" },
      { driver: "lua", file: "/etc/dovecot/second.lua" },
    ] as const;
    const world = { files: { ...files, ...second } };
    const printed = transcript("", ["auth test -- -1 x"], { dovecot, auth: { passdbs }, world });
    expect(printed).toContain(rc);
    expect(printed.find((each) => each.startsWith("auth"))).toContain("auth-worker");
    expect(printed.filter((each) => each.includes("noauthenticate"))).toEqual(
      line === undefined ? [] : [line],
    );
  });

  test("a master passdb lets its users log in as others", () => {
    const auth = {
      passdbs: [
        { driver: "static", master: true, fields: { password: "m" } },
        { driver: "static", fields: { password: "s" } },
      ],
      auth_master_user_separator: "*",
      auth_verbose: true,
    } as const;
    expect(
      transcript("", ["auth test 'ann*admin' m", "auth test ann s", "auth test ann m"], { auth }),
    ).toEqual([
      "> passdb: ann*admin auth succeeded",
      "> extra fields:",
      ">   user=ann",
      ">   original_user=admin",
      ">   auth_user=admin",
      "rc 0",
      "auth: Info: Master user logging in as ann",
      "> passdb: ann auth succeeded",
      "> extra fields:",
      ">   user=ann",
      "rc 0",
      "> passdb: ann auth failed",
      "> extra fields:",
      ">   user=ann",
      "rc 77",
      "auth: Info: static(ann): Password mismatch",
    ]);
  });

  test("passwd-file and prefetch find users and what the passdb said of them", () => {
    const auth = {
      passdbs: [{ driver: "passwd-file", file: "/etc/dovecot/users", scheme: "PLAIN" }],
      userdbs: [{ driver: "prefetch" }, { driver: "passwd-file", file: "/etc/dovecot/users" }],
      auth_verbose: true,
    } as const;
    const world = {
      files: { "/etc/dovecot/users": "ann:secret:1000:1000::/var/vmail/ann::userdb_mail=m a=b\n" },
    };
    const printed = transcript("", ["auth login ann secret", "user ann", "auth test bob x"], { auth, world });
    expect(printed).toEqual(
      expect.arrayContaining([
        ">   a=b",
        ">   mail=m",
        "> home\t/var/vmail/ann",
        "auth: Info: passwd-file(bob): unknown user",
      ]),
    );
  });
});
