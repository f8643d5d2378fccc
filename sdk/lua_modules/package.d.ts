/**
 * Lua's library `package`, whose name TypeScript reserves: `import modules from "lua:package"` names it in another way, and
 * in the script it is `package`. Set a path in a module that is imported before those that need it.
 */
declare module "lua:package" {
  interface LuaPackage {
    /** The places of modules in Lua: files with `?` for the name of the module, separated by `;`. */
    path: string;
    /** The places of modules in C. */
    cpath: string;
    /** The separators of paths, one a line. */
    readonly config: string;
    /** What `require` gave for each module. Setting one to undefined has the next `require` load it again. */
    readonly loaded: { [module: string]: unknown };
    /** Functions that make modules, asked before the files. */
    readonly preload: { [module: string]: ((this: void, module: string) => unknown) | undefined };
    /**
     * The functions that `require` asks for a module, one after the other.
     *
     * @since Lua 5.3: Lua 5.1 calls them loaders.
     */
    readonly searchers: ((this: void, module: string) => unknown)[];
    /**
     * The first file of a path that can be read, or undefined and the files that were tried.
     *
     * @since Lua 5.3: On Lua 5.1 try the files of the path with io.open.
     */
    searchpath(
      this: void,
      module: string,
      path: string,
    ): LuaMultiReturn<[file: string | undefined, tried: string | undefined]>;
  }

  const lua_package: LuaPackage;
  export default lua_package;
}
