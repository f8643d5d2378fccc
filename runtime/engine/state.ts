import { type LuaState, lauxlib, lua } from "fengari";
import { DovescriptError } from "../errors.ts";
import { encode } from "../text.ts";
import { runningPlace } from "./caller.ts";
import { preloadFakes } from "./fakes/index.ts";
import { giveUp } from "./finalizer.ts";
import { attachHost, type HostOptions, hostOf } from "./host.ts";
import { useSearchPaths } from "./libraries/search_paths.ts";
import { installLimit } from "./limits.ts";
import type { StateTemplate } from "./template.ts";
import { toText } from "./values.ts";

/** A new Lua state like the one of a template, with a host of its own. */
export function createState(template: StateTemplate, options: HostOptions): LuaState {
  const L = template.copy();
  attachHost(L, options);
  lua.lua_atpanic(L, panic);
  lua.lua_atnativeerror(L, nativeError);
  installLimit(L);
  useSearchPaths(L);
  preloadFakes(L, options.fakes ?? new Map());
  return L;
}

/** Ends a state: every object it still holds is given up, the youngest first. */
export function closeState(L: LuaState): void {
  for (const reference of [...hostOf(L).references].reverse()) giveUp(L, reference, false);
  lua.lua_close(L);
}

function panic(L: LuaState): never {
  return hostOf(L).panic(toText(L, -1) ?? "(null)");
}

// fengari calls this with the JavaScript exception that a protected call caught, as light userdata.
function nativeError(L: LuaState): number {
  const error = lua.lua_touserdata(L, 1);
  if (error instanceof DovescriptError) {
    hostOf(L).fatal = error;
    error.scriptPlace ??= runningPlace(L);
    throw error;
  }
  lauxlib.luaL_where(L, 1);
  lua.lua_pushstring(L, encode(wordsFor(error)));
  lua.lua_concat(L, 2);
  return 1;
}

/** What JavaScript runs out of has words in Lua. */
function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof RangeError)) return error.message;
  return error.message.includes("call stack") ? "C stack overflow" : "not enough memory";
}
