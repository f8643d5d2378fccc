export type { HookDescription, HookResult } from "./context.ts";
export { findHooks, unknownHookRemedy } from "./find_hooks.ts";
export { checkHookParameters } from "./hook_parameters.ts";
export { type HookFunction, type Hooks, isHookFunction, noHooks } from "./hooks.ts";
export { refusalFunctions } from "./list.ts";
export { isRefusal, type RefusalCall, refusalCall, refusalFunction } from "./refusals.ts";
