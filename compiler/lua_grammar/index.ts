export { type GrammarProblem, grammarProblem } from "./grammar.ts";
export { type LuaNames, luaNames } from "./lua_names.ts";
