import { loadPackage } from "../../platform/node/own_files.ts";
import type { LuaVersion } from "../target/index.ts";

type Bindings = typeof import("lua-wasm-bindings/dist/lua.54.js");

/** Real Lua as WebAssembly; 10 to 20 ms the first time. */
export function loadLua(version: LuaVersion): Bindings {
  return loadPackage(`lua-wasm-bindings/dist/lua.${version.replace(".", "")}.js`);
}

/** Lua's message about a chunk that it cannot load, and the line. */
export interface GrammarProblem {
  readonly line: number;
  readonly problem: string;
}

/** Loads a chunk, without running it, with the Lua that it is for. */
export function grammarProblem(chunk: string, version: LuaVersion): GrammarProblem | undefined {
  const { lua, lauxlib } = loadLua(version);
  const L = lauxlib.luaL_newstate();
  try {
    if (lauxlib.luaL_loadstring(L, chunk) === 0) return undefined;
    const message = lua.lua_tostring(L, -1);
    const [, line, problem] = /\]:(\d+): (.*)$/s.exec(message) ?? [];
    return { line: Number(line ?? 1), problem: problem ?? message };
  } finally {
    lua.lua_close(L);
  }
}
