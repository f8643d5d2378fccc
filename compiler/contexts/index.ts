export { findHooks, unknownHookRemedy } from "./find_hooks.ts";
export { checkHookParameters } from "./hook_parameters.ts";
export { type HookFunction, type Hooks, isHookFunction, noHooks } from "./hooks.ts";
export { givesNumber, type HookName, takesUser } from "./mail/hook_names.ts";
