import { describe, expect, test } from "vitest";
import { findings, onlyFinding, verifying } from "./check_text.ts";

describe("checkLua names what a field of the request is called in the release", () => {
  test.each([
    ["service", "protocol"],
    ["rip", "remote_ip"],
    ["real_rip", "real_remote_ip"],
    ["lip", "local_ip"],
    ["mech", "mechanism"],
    ["orig_user", "original_user"],
    ["username", 'user:match("^[^@]*")'],
    ["domain", 'user:match("@(.*)$")'],
    ["original_username", 'original_user:match("^[^@]*")'],
    ["login_domain", 'login_user:match("@(.*)$")'],
  ])("%s", (former, instead) => {
    const text = verifying(`local value = request.${former}\nrequest:log_info(value)`);
    expect(onlyFinding(text).hint).toBe(`Write \`request.${instead}\`.`);
    expect(findings(text, "2.3.19.1")).toEqual([]);
  });

  test("of an older release", () => {
    expect(onlyFinding(verifying("request:log_info(request.protocol)"), "2.3.19.1").hint).toBe(
      "Write `request.service`.",
    );
  });
});

describe("checkLua says nothing of a member that the script does without", () => {
  test.each([
    "local name = request.username or request.user",
    "local name = request.user or request.username",
    "local name\nif request.service then name = request.service else name = request.protocol end",
    "if dovecot.http then request:log_info('there is a client') end",
    'request.session_key = "x"\nrequest:log_info(request.session_key)',
    "local field = request[password]",
    "request:log_info(request.passdb.anything or '')",
  ])("%s", (body) => {
    const found = findings(verifying(body), body.includes("http") ? "2.3.13" : "2.4.5");
    expect(found.filter((one) => !/^2|^3 /.test(one))).toEqual([]);
    expect(found.length).toBeLessThan(body.includes("service then") ? 2 : 1);
  });
});

describe("checkLua reports", () => {
  test.each([
    ["a field that no release has", "request:log_info(request.usernam)", "2.3.19.1", "`request.username`"],
    ["a test for a field that is gone", 'if request.domain == nil then password = "" end', "2.4.5", "match"],
    ["a default for it", 'request:log_info(request.service or "imap")', "2.4.5", "request.protocol"],
    ["a misspelt constant", "return dovecot.auth.PASSDB_RESULT_USER_UNKNOW, ''", "2.4.5", "USER_UNKNOWN"],
    ["a function of the server that is not there", 'dovecot.i_warn("x")', "2.4.5", "dovecot.i_warning"],
    ["a function that came later", 'dovecot.base64.encode("x")', "2.3.19.1", "Do without it"],
    [
      "constants of another kind of scripts",
      "local x = dovecot.storage.STATUS_UNSEEN",
      "2.4.5",
      "Do without it",
    ],
    ["a field by a constant name", 'request:log_info(request["service"])', "2.4.5", "request.protocol"],
  ])("%s", (_, body, release, hint) => {
    const found = onlyFinding(verifying(body.startsWith("return") ? `do ${body} end` : body), release);
    expect(found.code).toBe("lua-missing-member");
    expect(found.hint).toContain(hint);
  });
});

describe("checkLua follows the request", () => {
  test.each([
    ["into a function", `local function name(req) return req.username end\n${verifying("name(request)")}`],
    [
      "into a global function that is called twice",
      `function name(req, other) return req.username end\n${verifying("name(request, 1) name(request, 2)")}`,
    ],
    ["into pcall", `local function name(req) return req.username end\n${verifying("pcall(name, request)")}`],
    ["into a function that is written there", verifying("pcall(function() return request.username end)")],
    ["into another name", verifying("local req = request\nlocal name = req.username")],
  ])("%s", (_, text) => {
    expect(findings(text)).toEqual([expect.stringContaining("lua-missing-member")]);
  });

  test("not into a function that is called with other things as well", () => {
    const text = `local function name(req) return req.username end\n${verifying("name(request) name({username = 'x'})")}`;
    expect(findings(text)).toEqual([]);
  });
});

test("checkLua knows the library of the release's Lua", () => {
  const text = verifying("local bits = bit32.band(1, 3)\nlocal count = table.getn({})");
  expect(findings(text, "2.3.13")).toEqual(["3 lua-missing-member"]);
  expect(findings(text, "2.4.5")).toEqual(["2 lua-undefined-global", "3 lua-missing-member"]);
  expect(findings(verifying("string.split = function() end\nstring.split('a')"))).toEqual([]);
  expect(findings(verifying("local list = (table.unpack or unpack)({password})"))).toEqual([]);
});

test("checkLua knows nothing of an event that a hook gets from another hook", () => {
  const text = `function dovecot_lua_notify_begin_txn(user) return {} end
function dovecot_lua_notify_event_flags_set(context, event)
  if event.name == "FlagsClear" then dovecot.i_info(tostring(event.flags_old)) end
end
function dovecot_lua_notify_event_flags_clear(context, event)
  dovecot_lua_notify_event_flags_set(context, event)
end
function dovecot_lua_notify_end_txn(context, success) end
`;
  expect(findings(text)).toEqual([]);
});

test("checkLua knows the tables and events of push notification scripts, and settings that went", () => {
  const text = `function dovecot_lua_notify_begin_txn(user)
  return {user = user, secret = user:plugin_getenv("secret")}
end
function dovecot_lua_notify_event_flags_set(context, event)
  dovecot.i_info(event.mailbox .. dovecot.storage.STATUS_UNSEEN .. (event.keyword or ""))
end
function dovecot_lua_notify_end_txn(context, success) end
`;
  expect(findings(text, "2.3.19.1")).toEqual(["5 lua-missing-member"]);
  expect(findings(text)).toEqual(["2 lua-missing-member", "5 lua-missing-member"]);
});
