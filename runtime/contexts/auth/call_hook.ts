import type { LuaState } from "../../engine/members.ts";
import { Panic } from "../../server/process/death.ts";
import type { AuthScript } from "./auth_script.ts";
import { type FieldTarget, type HookResult, takeHookResult } from "./hook_result.ts";

/** A call of a hook that answers a request. */
export interface HookCall {
  readonly script: AuthScript;
  readonly hook: string;
  /** The hook as messages name it. */
  readonly errorName: string;
  /** True if an error stays on the stack of old releases, which die of it. */
  readonly errorStaysOnStack?: boolean;
  /** Pushes the arguments, and gives their number. */
  readonly push: (L: LuaState) => number;
  readonly target: FieldTarget;
}

/** The functions of old releases that insist on an empty stack. */
const STACK_CHECKS: Readonly<Record<string, string>> = {
  auth_password_verify: "auth_lua_call_password_verify",
  auth_passdb_lookup: "auth_lua_export_table",
  auth_userdb_lookup: "auth_lua_call_userdb_lookup",
};

/** Calls a hook, and looks at its results. */
export function callHook({ script, hook, errorName, errorStaysOnStack, push, target }: HookCall): HookResult {
  const { facts } = target.request.process.profile;
  const { lua } = script;
  if (script.hasLeftovers) throw new Panic("auth-stack-not-empty", STACK_CHECKS[hook]);
  target.request.begin();
  const error = lua.call(hook, push(lua.L), 2);
  target.request.end();
  if (error === undefined) return takeHookResult(lua.L, errorName, target);
  if (facts.callsAreTraced) return { code: -1, error };
  const isMissing = error.endsWith("is not a function");
  if (!isMissing && errorStaysOnStack) throw new Panic("auth-stack-not-empty", STACK_CHECKS[hook]);
  return {
    code: -1,
    error: isMissing ? error.replaceAll("'", "") : `db-lua: ${errorName} failed: ${error}`,
  };
}
