/** fengari's own modules, as far as the replacements use them: the functions of the package. */

declare module "fengari/src/lua.js" {
  const lua: typeof import("fengari").lua;
  export default lua;
}

declare module "fengari/src/lauxlib.js" {
  const lauxlib: typeof import("fengari").lauxlib;
  export default lauxlib;
}

declare module "fengari/src/lobject.js" {
  const lobject: Pick<typeof import("fengari"), "LClosure">;
  export default lobject;
}
