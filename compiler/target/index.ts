export {
  defaultRelease,
  defaultTarget,
  type LuaVersion,
  luaOf,
  luaVersions,
  releases,
  type Target,
} from "./releases.ts";
