import { expect, test } from "vitest";
import { CONTEXTS, HOOKS } from "../../../releases/hooks.ts";
import { runScript } from "../run_hook.ts";

const unloaded = (script: string, dovecot = "2.3.19.1") =>
  runScript(script, { world: { dovecot } }).session.unloaded;

test.each(["2.3.13", "2.3.19.1", "2.4.1", "2.4.5"])(
  "Session.unloaded is not set for a script that is kept, on %s",
  (release) => {
    expect(unloaded("function mail_user_created() return 0 end", release)).toBeUndefined();
  },
);

test("Session.unloaded is not set for a script that could not be loaded", () => {
  const { session } = runScript("this is no Lua");
  expect([session.outcome, session.unloaded]).toEqual(["refused", undefined]);
});

test.each(["2.3.13", "2.3.19.1", "2.4.1", "2.4.5"])(
  "Session.unloaded says of an empty script that it defines nothing, on %s",
  (release) => {
    expect(unloaded("", release)).toEqual({
      isComplete: false,
      message:
        "The server unloaded this script at once, because it has no global function mail_user_created. It defines no global function.",
      hint: "Write `function mail_user_created(user) return 0 end` at the top level.",
    });
  },
);

/** What a script defines, what is said of it, and what to write. */
const CASES: readonly [script: string, sentence: string, hint: string][] = [
  [
    "function auth_password_verify() end function auth_userdb_lookup() end",
    "It defines auth_password_verify and auth_userdb_lookup, as an auth script does: a passdb or userdb with the Lua driver would call it.",
    "A login calls none of it; do what does, such as `auth test alice secret`.",
  ],
  [
    "function script_init() return 0 end function auth_passdb_lookup() end",
    "It defines auth_passdb_lookup, as an auth script does:",
    "A login calls none of it; do what does, such as `auth test alice secret`.",
  ],
  [
    "function dovecot_lua_notify_begin_txn() end function dovecot_lua_notify_event_message_new() end",
    "It defines dovecot_lua_notify_begin_txn and dovecot_lua_notify_event_message_new, as a push-notification script does: the plugin push_notification would call it.",
    "A login calls none of it; do what does, such as `dovecot-lda -d alice`.",
  ],
  [
    "function mail_user_deinit() end",
    "It defines mail_user_deinit, called only in a script that has mail_user_created, too.",
    "Write `function mail_user_created(user) return 0 end` at the top level.",
  ],
  [
    "function mail_user_create() return 0 end",
    "It defines mail_user_create, which is no hook; the nearest is mail_user_created.",
    "Rename mail_user_create to mail_user_created.",
  ],
  [
    "function AUTH_password_verfy() end",
    "the nearest is auth_password_verify.",
    "Rename AUTH_password_verfy to auth_password_verify.",
  ],
  [
    "function script_load() return 0 end",
    "It defines script_load, which no release of Dovecot calls: the hook is script_init.",
    "Rename script_load to script_init.",
  ],
  [
    "local function mail_user_created() return 0 end",
    "Its mail_user_created is a local variable, which the server does not see.",
    "Take the word `local` away from mail_user_created.",
  ],
  [
    "do local mail_user_created = function() return 0 end end",
    "Its mail_user_created is a local variable",
    "Take the word `local` away",
  ],
  ["mail_user_created = {}", "Its mail_user_created is a table.", "Make mail_user_created a function."],
  [
    "local M = {} function M.mail_user_created() return 0 end return M",
    "It mentions mail_user_created, but leaves no global variable of this name.",
    "Write `function mail_user_created(user) return 0 end` at the top level.",
  ],
  [
    "function mail_user_created() end mail_user_created = nil",
    "It mentions mail_user_created,",
    "at the top level.",
  ],
  [
    "for _, name in ipairs({'a', 'b', 'c', 'd', 'e', 'f', 'g'}) do _G[name] = function() end end",
    "which the server does not call.",
    "at the top level.",
  ],
  ["function helper() end", "It defines helper, which the server does not call.", "at the top level."],
];

test.each(CASES)("Session.unloaded of `%s`", (script, sentence, hint) => {
  const found = unloaded(script);
  expect(found?.message).toContain(sentence);
  expect(found?.hint).toContain(hint);
  expect(found?.isComplete).toBe(false);
});

test("Session.unloaded names only some of many functions", () => {
  const [, script = ""] = [...CASES.flatMap(([text]) => (text.startsWith("for") ? ["", text] : []))];
  expect(unloaded(script)?.message).toContain("and 2 more, which the server does not call.");
});

test("Session.unloaded is complete when all that the script defines was called", () => {
  const { session, transcript } = runScript("function script_init() dovecot.i_info('init') return 0 end");
  expect(transcript).toContain("Info: init");
  expect(session.unloaded?.isComplete).toBe(true);
  expect(session.unloaded?.message).toContain("Only its script_init ran.");
});

test.each(HOOKS.filter((hook) => !CONTEXTS.mail.hooks.some((known) => known === hook)))(
  "Session.unloaded names the hook %s of another kind of script",
  (hook) => {
    expect(unloaded(`function ${hook}() end`)?.message).toContain(`It defines ${hook}, as `);
  },
);

test("Session.unloaded does not depend on what a script does to its globals", () => {
  expect(unloaded("setmetatable(_G, { __index = error, __pairs = error })")?.isComplete).toBe(false);
});
