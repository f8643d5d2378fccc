export type { Action, ActionKind, AuthInfo } from "./action.ts";
export { parseAction } from "./parse_action.ts";
