import { describe, expect, test } from "vitest";
import { checkLua } from "../../../compiler/index.ts";
import { findings, onlyFinding, verifying } from "./check_text.ts";

describe("checkLua reports names that no release calls", () => {
  test.each([
    ["auth_passdb_init", "script_init"],
    ["auth_passdb_verify", "auth_password_verify"],
    ["auth_password_verfy", "auth_password_verify"],
    ["auth_userdb_iter", "auth_userdb_iterate"],
    ["Auth_Userdb_Lookup", "auth_userdb_lookup"],
    ["script_load", "script_init"],
    ["mail_user_create", "mail_user_created"],
    ["dovecot_lua_notify_begin", "dovecot_lua_notify_begin_txn"],
  ])("%s", (name, meant) => {
    const text = `${verifying("")}function ${name}() return 0 end\n`;
    const found = checkLua(text, { dovecot: "2.4.5" }).find(({ code }) => code === "lua-unknown-hook");
    expect(found).toMatchObject({ location: { line: 5, column: 10 } });
    expect(found?.hint).toContain(`function ${meant}(`);
  });
});

describe("checkLua says nothing of", () => {
  test.each([
    [
      "a function that the script calls",
      `${verifying("auth_check(request)")}function auth_check(request) end`,
    ],
    ["other global functions", `${verifying("")}function query_db() return 1 end`],
    ["a hook as a value", "auth_passdb_lookup = function() return dovecot.auth.PASSDB_RESULT_NEXT, '' end"],
    ["a module", "local M = {}\nfunction M.x() end\nreturn M"],
    [
      "a push script",
      "function dovecot_lua_notify_begin_txn(user) return user end function dovecot_lua_notify_event_message_new(c, e) end function dovecot_lua_notify_end_txn(c, s) end",
    ],
    ["a mail_lua script", "function mail_user_created(user) dovecot.i_info(user.username) return 0 end"],
  ])("%s", (_, text) => {
    expect(findings(text)).toEqual([]);
  });
});

test("checkLua reports local hooks, hooks that the release does not call, and files without any", () => {
  expect(findings("local function auth_passdb_lookup(req) end")).toEqual(["1 lua-local-hook"]);
  const keys = `${verifying("")}function auth_passdb_get_cache_key() return "%{user}" end`;
  expect(findings(keys, "2.3.19.1")).toEqual(["5 lua-hook-not-called"]);
  expect(findings(keys)).toEqual([]);
  expect(findings("local x = 1")).toEqual(["1 lua-no-hooks"]);
});

test("checkLua reports hooks without which others are not called", () => {
  const missing = (text: string) => onlyFinding(text).hint;
  expect(missing("function mail_user_deinit(user) return 0 end")).toContain(
    "function mail_user_created(user) return 0 end",
  );
  const begin = "function dovecot_lua_notify_begin_txn(user) return {} end\n";
  const end = "function dovecot_lua_notify_end_txn(context, success) end\n";
  const handler = "function dovecot_lua_notify_event_message_new(context, event) end\n";
  expect(missing(handler + end)).toContain(begin.trim());
  expect(missing(begin + handler)).toContain(end.trim());
  expect(missing(begin + end)).toContain("function dovecot_lua_notify_event_");
});

test("checkLua checks a function with a wrong name as the hook that it is meant as", () => {
  const text =
    "function auth_passdb_verify(req) req.log_error('x') return dovecot.auth.PASSDB_RESULT_NEXT, '' end";
  expect(findings(text)).toEqual(["1 lua-unknown-hook", "1 lua-dot-call"]);
});

test("checkLua reports settings that script_init does not get up to 2.3", () => {
  const text = (body: string) => `function script_init(args)\n${body}\nreturn 0\nend\n${verifying("")}`;
  expect(findings(text("url = args.url"), "2.3.19.1")).toEqual(["1 lua-missing-member"]);
  expect(onlyFinding(text("url = args.url"), "2.3.19.1").hint).toBe("Begin with `args = args or {}`.");
  expect(findings(text("args = args or {}\nurl = args.url"), "2.3.19.1")).toEqual([]);
  expect(findings(text("if args then url = args.url end"), "2.3.19.1")).toEqual([]);
  expect(findings(text("url = args.url"))).toEqual([]);
});
