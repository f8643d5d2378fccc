import { describe, expect, test } from "vitest";
import { Dovecot, formatLine } from "../../../runtime/index.ts";

const NAMES = [
  "user username domain service protocol password mech mechanism session lip rip local_ip remote_ip",
  "lport remote_port orig_user original_user auth_user owner_user client_pid id domain_first nosuch",
].join(" ");

/** The log lines of one authentication whose hook runs some code with `req`, without prefixes. */
function logged(code: string, dovecot: string, auth: object = { auth_verbose: true }): string[] {
  const script = `function auth_password_verify(req, password)
    local function try(f)
      local results = table.pack(pcall(f))
      for i = 1, results.n do results[i] = tostring(results[i]) end
      dovecot.i_info(table.concat(results, " "))
    end
    ${code}
    return 1, {}
  end`;
  const server = new Dovecot({ dovecot, auth }, { scripts: { "/etc/dovecot/auth.lua": script } });
  const command = "auth test -x service=imap -x rip=192.0.2.7 -x lport=143 -x session=s ALICE@ex.org secret";
  return server.perform(command).lines.map(formatLine);
}

const texts = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/^auth-worker(\(2\))?: Info: /, ""));

describe("auth_request", () => {
  test.each([
    [
      "2.3.19.1",
      "user=alice@ex.org username=alice domain=ex.org service=imap password=secret mech=PLAIN mechanism=PLAIN session=s rip=192.0.2.7 remote_ip=192.0.2.7 lport=143 remote_port=0 orig_user=ALICE@ex.org original_user=ALICE@ex.org auth_user=ALICE@ex.org domain_first=ex.org",
    ],
    [
      "2.4.5",
      "user=alice@ex.org protocol=imap password=secret mechanism=PLAIN session=s remote_ip=192.0.2.7 remote_port=0 original_user=ALICE@ex.org auth_user=ALICE@ex.org owner_user=alice@ex.org client_pid=0 id=1 domain_first=ex.org",
    ],
  ])("auth_request has the variables of %s", (dovecot, expected) => {
    const code = `local found = {}
      for name in ("${NAMES}"):gmatch("%S+") do
        if req[name] ~= nil then found[#found + 1] = name .. "=" .. req[name] end
      end
      dovecot.i_info(table.concat(found, " "))`;
    expect(texts(logged(code, dovecot))).toEqual([expected]);
  });

  test("auth_request.password_verify gives a number and what is wrong", () => {
    const code = `try(function() return req:password_verify("{PLAIN}secret", password) end)
      try(function() return req:password_verify("{PLAIN}other", password) end)
      try(function() return req:password_verify("{NOSUCH}x", password) end)
      try(function() return req:password_verify(nil, password) end)`;
    expect(texts(logged(code, "2.4.1"))).toEqual([
      "true 1.0 nil",
      "true 0.0 Password mismatch",
      "true 0.0 Unknown scheme NOSUCH",
      "false Crypted password must not be nil",
    ]);
  });

  test("auth_request.var_expand knows the variables of the request", () => {
    const old = "try(function() return req:var_expand('%u %n %d %s %{session} %{nosuch}') end)";
    expect(texts(logged(old, "2.3.19.1"))).toEqual([
      "true alice@ex.org alice ex.org imap s UNSUPPORTED_VARIABLE_nosuch",
    ]);
    const code =
      "for _, t in ipairs{'%{user | upper} %{passdb:x:none}', '%{nosuch}'} do try(function() return req:var_expand(t) end) end";
    expect(texts(logged(code, "2.4.5"))).toEqual([
      "true ALICE@EX.ORG none",
      "false var_expand(%{nosuch}) failed: Unknown variable 'nosuch'",
    ]);
  });

  test("auth_request.response_from_template makes a table of a template", () => {
    const code = "local t = req:response_from_template('a=%n b=%d') dovecot.i_info(t.a .. ' ' .. t.b)";
    expect(texts(logged(code, "2.3.19.1"))).toEqual(["alice ex.org"]);
    expect(texts(logged("dovecot.i_info(tostring(req.response_from_template))", "2.4.1"))).toEqual(["nil"]);
  });

  test("auth_request.log_debug, log_info, log_warning and log_error write as the settings say", () => {
    const code =
      "req:log_debug('d') req:log_info('i') req:log_warning('w') req:log_error('e') req:event():log_info('ev')";
    const prefix = "auth-worker(alice@ex.org,192.0.2.7)<2><s>: request [1]: ";
    expect(logged(code, "2.4.5", {})).toEqual([
      `${prefix}Warning: lua: db-lua: w`,
      `${prefix}Error: lua: db-lua: e`,
      `${prefix}Info: lua: ev`,
    ]);
    expect(logged(code, "2.4.5", { auth_debug: true })).toContain(`${prefix}Debug: lua: db-lua: d`);
    expect(logged(code, "2.3.19.1")).toContain(
      "auth-worker(2): Info: conn unix:auth-worker (pid=1,uid=1): auth-worker<1>: lua(alice@ex.org,192.0.2.7,<s>): db-lua: i",
    );
  });

  test("auth_request is a table with a plain pointer, which only its own methods take", () => {
    const code = "try(function() return req.log_info('x', 'y') end) try(function() return req[true] end)";
    expect(texts(logged(code, "2.3.19.1"))).toEqual([
      "false Bad argument #1, expected auth_request got string",
      "false /etc/dovecot/auth.lua:7: bad argument #2 to 'index' (string expected, got boolean)",
    ]);
    expect(logged("req.event({})", "2.4.1").at(-1)).toBe(
      "auth: Error: auth-worker: Aborted PASSV request for alice@ex.org: Worker process died unexpectedly: Connection closed",
    );
  });

  test("a request that is kept beyond its hook kills the worker", () => {
    const script = `function auth_password_verify(req)
      if KEPT then dovecot.i_info(KEPT.user) end
      KEPT = req
      return 1, {}
    end`;
    const server = new Dovecot({ dovecot: "2.4.1" }, { scripts: { "/a.lua": script } });
    server.authenticate("alice", { password: "x" });
    const { answer, explanation } = server.authenticate("alice", { password: "x" });
    expect([answer?.outcome, explanation]).toEqual([
      "internal_failure",
      expect.stringMatching(/^A request, /),
    ]);
  });
});

describe("auth_request.passdb and auth_request.userdb", () => {
  test("they read what the passdbs before gave", () => {
    const files = {
      "/1.lua": 'function auth_password_verify() return 1, { a = "1", userdb_q = "2" } end',
      "/2.lua": `function auth_password_verify(req)
        dovecot.i_info(tostring(req.passdb.a) .. tostring(req.userdb.q) .. tostring(req.passdb.none))
        return 1, {}
      end`,
    };
    const passdbs = [
      { driver: "lua", file: "/1.lua", result_success: "continue-ok" },
      { driver: "lua", file: "/2.lua" },
    ] as const;
    const server = new Dovecot({ dovecot: "2.4.1", files, auth: { passdbs } });
    server.authenticate("alice", { password: "x" });
    expect(texts(server.log.lines.map(formatLine))).toEqual(["12nil"]);
  });
});

describe("result codes", () => {
  test("PASSDB_RESULT_USER_UNKNOWN is a float, as all codes are", () => {
    const code =
      "dovecot.i_info(dovecot.auth.PASSDB_RESULT_USER_UNKNOWN .. ' ' .. dovecot.auth.USERDB_RESULT_USER_UNKNOWN)";
    expect(texts(logged(code, "2.3.19.1"))).toEqual(["-3.0 -2.0"]);
  });
});
