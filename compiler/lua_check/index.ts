export { LuaChecker, type LuaText } from "./check_lua.ts";
