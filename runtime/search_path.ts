/** The search paths of Debian's Lua; VERSION stands for that of the state. */
const PATHS = {
  path: "/usr/local/share/lua/VERSION/?.lua;/usr/local/share/lua/VERSION/?/init.lua;/usr/local/lib/lua/VERSION/?.lua;/usr/local/lib/lua/VERSION/?/init.lua;/usr/share/lua/VERSION/?.lua;/usr/share/lua/VERSION/?/init.lua;./?.lua;./?/init.lua",
  cpath:
    "/usr/local/lib/lua/VERSION/?.so;/usr/lib/x86_64-linux-gnu/lua/VERSION/?.so;/usr/lib/lua/VERSION/?.so;/usr/local/lib/lua/VERSION/loadall.so;./?.so",
} as const;

/** The `package.path` or `package.cpath` that a version of Lua begins with. */
export function searchPath(kind: keyof typeof PATHS, lua: string): string {
  return PATHS[kind].replaceAll("VERSION", lua);
}

/** The first folder in which Lua looks for modules. */
export function modulesFolder(lua: string): string {
  return `/usr/local/share/lua/${lua}`;
}
