export type { ContextName } from "../../releases/index.ts";
export {
  type FieldReader,
  literalFields,
  type Part as FieldPart,
  unreadName,
} from "./auth/fields/index.ts";
export { readsFields, type SecondKind, takenBeside } from "./auth/second_values.ts";
export type { Context, HookDescription, HookResult } from "./context.ts";
export { findHooks, unknownHookRemedy } from "./find_hooks.ts";
export { givesMore } from "./gives_more.ts";
export { checkHookLives, checkHookParameters } from "./hook_parameters.ts";
export { type HookFunction, type Hooks, isHookFunction, noHooks } from "./hooks.ts";
export { contexts, hookNamed, resultFunctions } from "./list.ts";
export type { LuaDescription, LuaResults } from "./lua_description.ts";
export { anyContext, type PossibleContexts, possibleContexts } from "./possible_contexts.ts";
export type { ResultFunction, ResultValue, WrongResult } from "./result_function.ts";
export { declaredKind, type HooksOfProgram, resultKind } from "./result_kinds.ts";
export {
  functionReturning,
  isResult,
  type ResultCall,
  resultCall,
  resultFunction,
  resultFunctionOf,
} from "./results.ts";
export { type Said, saidContexts } from "./said_contexts.ts";
export type { TypeHint } from "./type_hint.ts";
export { type ResultInLua, type WrittenEffect, writeResult } from "./write_result.ts";
