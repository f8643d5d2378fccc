import type { Context, HookResult } from "../context.ts";
import { accept } from "./accept.ts";
import { luaOfAuth } from "./lua.ts";
import { reject } from "./reject.ts";
import { typeHints } from "./type_hints.ts";

const status: HookResult = { kind: "status", success: 0, mayRefuse: false };
const passdb: HookResult = { kind: "result", of: "passdb" };
const userdb: HookResult = { kind: "result", of: "userdb" };
const value: HookResult = { kind: "value" };
const request = "request: AuthRequest";
const lookupHint =
  'An accepted user needs a `password`, best a hash with its scheme, or `nopassword: true`: without one of them the server lets nobody in. A rejected one is `reject("user_unknown")`.';
const userdbHint =
  'A userdb gives `accept({ uid: 5000, gid: 5000, home: "/var/vmail" })`, `reject("user_unknown")` or `reject("internal_failure")`; the results of a passdb are other numbers.';

/** The Lua driver of passdbs and userdbs. */
export const auth: Context = {
  name: "auth",
  hooksType: "AuthHooks",
  hooks: [
    { name: "script_init", parameters: [], result: status },
    { name: "auth_passdb_get_cache_key", parameters: [], result: value },
    { name: "auth_userdb_get_cache_key", parameters: [], result: value },
    { name: "auth_password_verify", parameters: [request, "password: string"], result: passdb },
    { name: "auth_passdb_lookup", parameters: [request], result: passdb, resultHint: lookupHint },
    { name: "auth_userdb_lookup", parameters: [request], result: userdb, resultHint: userdbHint },
    { name: "auth_userdb_iterate", parameters: [], result: value },
    { name: "script_deinit", parameters: [], result: { kind: "none" } },
  ],
  companions: [],
  results: [accept, reject],
  resultTypes: { PassdbResult: "passdb", PassdbLookupResult: "passdb", UserdbResult: "userdb" },
  tables: ["auth"],
  multiples: ["password_verify"],
  resultHint:
    'A passdb or userdb hook gives `accept({ … })` or `reject("user_unknown")`; any other value fails, or ends the worker.',
  typeHints,
  lua: luaOfAuth,
};
