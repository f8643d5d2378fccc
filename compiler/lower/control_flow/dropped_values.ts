import type { HookResult } from "../../contexts/index.ts";

/** Returns true if a hook gives nothing of a value to the server. */
export function dropsValue(result: HookResult, isResultOfHook: boolean): boolean {
  if (result.kind === "status") return !(isResultOfHook && result.mayRefuse);
  return result.kind === "none";
}
