export type { Context, HookDescription, HookResult } from "./context.ts";
export { findHooks, unknownHookRemedy } from "./find_hooks.ts";
export { checkHookParameters } from "./hook_parameters.ts";
export { type HookFunction, type Hooks, isHookFunction, noHooks } from "./hooks.ts";
export { contexts, hookNamed, refusalFunctions } from "./list.ts";
export { isRefusal, type RefusalCall, refusalCall, refusalFunction } from "./refusals.ts";
export type { TypeHint } from "./type_hint.ts";
