import type { AuthCase } from "../../auth_case.ts";
import { lookingUp, lookups, OPEN, tests, userdb, users, verifying } from "./lua.ts";

/** Ways to raise an error, by the user for whom it is raised. */
const RAISE = `local function deep(count) if count == 0 then error("deep") end return (deep(count - 1)) end
local raise = {}
function raise.text() error("boom") end
function raise.plain() error("boom", 0) end
function raise.caller() error("boom", 2) end
function raise.number() error(42) end
function raise.none() error() end
function raise.table() error({code = 1}) end
function raise.object() error(setmetatable({}, {__tostring = function() return "object" end})) end
function raise.runtime() local missing; return missing.field end
function raise.call() undefined_function() end
function raise.arithmetic() return 1 + {} end
function raise.lines() error("first\\nsecond") end
function raise.percent() error("100% %s %d") end
function raise.nul() error("a\\0b") end
function raise.utf8() error("für \\xff") end
function raise.deep() return (deep(30)) end
function raise.caught() error(select(2, pcall(error, "inner"))) end
function raise.yield() coroutine.yield(1) end
function raise.coroutine() local _, problem = coroutine.resume(coroutine.create(function() error("within") end)) error(problem, 0) end
function raise.overflow() local function again() return (again()) + 1 end return again() end
`;

const KINDS: readonly (readonly [title: string, names: readonly string[]])[] = [
  ["a text", ["text", "plain", "caller"]],
  ["something else than a text", ["number", "none", "table", "object"]],
  ["an error of Lua", ["runtime", "call", "arithmetic"]],
  ["unusual texts", ["percent", "nul", "utf8"]],
  ["a text of two lines", ["lines"]],
  ["an error far down", ["deep"]],
  ["an error that was caught", ["caught", "coroutine"]],
  ["a yield", ["yield"]],
];

const raised = KINDS.flatMap(([title, names]): AuthCase[] => [
  {
    title: `auth_password_verify raises ${title}`,
    covers: ["auth_password_verify"],
    lua: RAISE + verifying("raise[request.user]()\nreturn dovecot.auth.PASSDB_RESULT_OK, {}"),
    actions: tests(...names),
  },
  {
    title: `auth_passdb_lookup raises ${title}`,
    covers: ["auth_passdb_lookup"],
    lua: RAISE + lookingUp("raise[request.user]()\nreturn dovecot.auth.PASSDB_RESULT_OK, {}"),
    actions: [...tests(...names), ...lookups(...names)],
  },
  {
    title: `auth_userdb_lookup raises ${title}`,
    covers: ["auth_userdb_lookup"],
    lua: RAISE + userdb("raise[request.user]()\nreturn dovecot.auth.USERDB_RESULT_OK, {}"),
    actions: users(...names),
  },
]);

/** Values in the place of a hook. */
const NO_HOOKS: Readonly<Record<string, string>> = {
  "a text": `"text"`,
  "a table": "{}",
  "a callable table": "setmetatable({}, {__call = function() return 1, {} end})",
  "a number": "1",
  false: "false",
};

const noHooks = Object.entries(NO_HOOKS).flatMap(([title, value]): AuthCase[] => [
  {
    title: `auth_password_verify is ${title}`,
    covers: ["auth_password_verify"],
    lua: `auth_password_verify = ${value}`,
    actions: [...tests("alice"), ...lookups("alice")],
  },
  {
    title: `auth_userdb_lookup is ${title}`,
    covers: ["auth_userdb_lookup"],
    lua: `${OPEN}auth_userdb_lookup = ${value}`,
    actions: users("alice"),
  },
]);

/** Errors that hooks raise, and hooks that are missing. */
export const errors: readonly AuthCase[] = [
  ...raised,
  ...noHooks,
  {
    title: "auth_password_verify raises an error without auth_verbose",
    covers: ["auth_password_verify"],
    lua: RAISE + verifying("raise[request.user]()"),
    auth: {},
    actions: tests("text", "table"),
  },
  {
    title: "auth_password_verify recovers from an error that pcall catches",
    covers: ["auth_password_verify"],
    lua:
      RAISE +
      verifying(`local ok, problem = pcall(raise[request.user])
dovecot.i_info(tostring(ok) .. " " .. tostring(problem))
return dovecot.auth.PASSDB_RESULT_OK, {}`),
    actions: tests("text", "number", "none", "runtime", "caller"),
  },
  {
    title: "auth_password_verify is missing, and auth_passdb_lookup too",
    covers: ["auth_password_verify", "auth_passdb_lookup"],
    lua: "function unrelated() end",
    auth: { auth_verbose: true, passdbs: [{ driver: "lua" }] },
    actions: [...tests("alice"), ...lookups("alice")],
  },
  {
    title: "auth_userdb_lookup is missing where auth_userdb_iterate is there",
    covers: ["auth_userdb_lookup", "auth_userdb_iterate"],
    lua: `${OPEN}function auth_userdb_iterate() return {"alice"} end`,
    actions: ["user alice", "user '*'"],
  },
  {
    title: "auth_password_verify is asked, and not auth_passdb_lookup, where both are there",
    covers: ["auth_password_verify", "auth_passdb_lookup"],
    lua:
      verifying(`dovecot.i_info("verify " .. password)\nreturn dovecot.auth.PASSDB_RESULT_OK, {}`) +
      lookingUp(`dovecot.i_info("lookup")\nreturn dovecot.auth.PASSDB_RESULT_OK, {password = "secret"}`),
    actions: [...tests("alice"), ...lookups("alice")],
  },
];
