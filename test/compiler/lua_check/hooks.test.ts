import { describe, expect, test } from "vitest";
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
    const found = onlyFinding(`${verifying("")}function ${name}() return 0 end\n`);
    expect(found).toMatchObject({ code: "lua-unknown-hook", location: { line: 5, column: 10 } });
    expect(found.hint).toContain(`function ${meant}(`);
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
    ["a push script", "function dovecot_lua_notify_begin_txn(user) return user end"],
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
