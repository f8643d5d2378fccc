import type { LuaVersion } from "../../profiles/profile.ts";
import { modulesFolder } from "../../search_path.ts";
import { loadFiles } from "./load_files.ts";
import type { WorldPlace } from "./project_file.ts";
import type { FileWorld } from "./world.ts";

/** The bytes of a world's modules by the path at which `require` finds them. Throws a WorldError as `loadFiles` does. */
export function loadModules(
  modules: Readonly<Record<string, FileWorld>>,
  lua: LuaVersion,
  place: WorldPlace,
): Map<string, Uint8Array> {
  const loaded = loadFiles(modules, place, "lua_modules");
  const pathOf = (name: string) => `${modulesFolder(lua)}/${name.replaceAll(".", "/")}.lua`;
  return new Map([...loaded].map(([name, bytes]) => [pathOf(name), bytes]));
}
