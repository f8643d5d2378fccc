import { pushAuthRequest } from "../../bindings/auth_request.ts";
import { eachText, typeNameAt } from "../../engine/results.ts";
import { pop } from "../../engine/values.ts";
import type { AuthRequest } from "../../server/auth/auth_request.ts";
import type { Userdb, UserdbSettings, UserList } from "../../server/auth/database.ts";
import { type UserdbResult, userdbResult } from "../../server/auth/results.ts";
import { setUserdbField } from "../../server/auth/set_userdb_field.ts";
import { Panic } from "../../server/process/death.ts";
import type { AuthScript } from "./auth_script.ts";
import { callHook } from "./call_hook.ts";

/** A userdb with the Lua driver, in the process that calls its script. */
export class LuaUserdb implements Userdb {
  readonly settings: UserdbSettings;
  readonly cacheKey: string | undefined;
  readonly #script: AuthScript;

  constructor(script: AuthScript, settings: UserdbSettings, cacheKey: string | undefined) {
    this.#script = script;
    this.settings = settings;
    this.cacheKey = cacheKey;
  }

  lookup(request: AuthRequest): UserdbResult {
    // An answer without fields is one all the same.
    void request.userdb;
    request.log("debug", "Calling auth_userdb_lookup");
    const { code, error } = callHook({
      script: this.#script,
      hook: "auth_userdb_lookup",
      errorName: "auth_userdb_lookup(req)",
      push: (L) => {
        pushAuthRequest(L, request);
        return 1;
      },
      target: {
        request,
        accepting: [1],
        failure: { table: "userdb failed", none: "userdb failed" },
        set: (name, value) => setUserdbField(request, name, value),
      },
    });
    const result = userdbResult(code);
    if (result === undefined) throw new Panic("userdb-result-unknown");
    if (result === "internal_failure") request.log("error", `userdb-lua: ${error}`);
    return result;
  }

  iterate(request: AuthRequest): UserList {
    const { lua } = this.#script;
    const { L } = lua;
    if (!lua.has("auth_userdb_iterate")) {
      this.#script.hasLeftovers = request.process.profile.facts.authMissingHookStaysOnStack;
      return { names: [], failed: true };
    }
    request.log("debug", "Calling auth_userdb_iterate");
    const error = lua.call("auth_userdb_iterate", 0, 1);
    const names: string[] = [];
    const problem = error === undefined ? takeNames(L, names) : `auth_userdb_iterate failed: ${error}`;
    if (error === undefined) pop(L, 1);
    if (problem === undefined) return { names, failed: false };
    request.log("error", `db-lua: ${problem}`);
    return { names: [], failed: true };
  }
}

/** Takes the names from the table on top of the stack. Returns what is wrong with it. */
function takeNames(L: Parameters<typeof eachText>[0], names: string[]): string | undefined {
  if (typeNameAt(L, -1) !== "table") return "Cannot iterate, return value is not table";
  let problem: string | undefined;
  eachText(L, (name) => {
    if (name === undefined) problem = "Value is not string";
    else names.push(name);
  });
  return problem;
}
