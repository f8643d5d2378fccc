export { defaultRelease, type LuaVersion, luaOf, luaVersions, releases, type Target } from "./releases.ts";
