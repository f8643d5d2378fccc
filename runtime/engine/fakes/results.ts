/** Several results of a function that stands in for one of Lua. */
export class LuaResults {
  readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

/** Several results for Lua, such as nothing and a problem: `return luaResults(undefined, "no such table")`. */
export function luaResults(...values: readonly unknown[]): LuaResults {
  return new LuaResults(values);
}
