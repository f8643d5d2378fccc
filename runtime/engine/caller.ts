import { type LuaState, lua } from "fengari";
import { decode } from "../text.ts";
import { Name } from "./names.ts";

/** Asks for the source and the line. */
const SOURCE_AND_LINE = new Name("Sl");

/** A place in a script. */
export interface CallerLocation {
  readonly file: string;
  readonly line: number;
}

/** Where the Lua function is that called the running function; undefined when nothing called it. */
export function callerLocation(L: LuaState): CallerLocation | undefined {
  const record = new lua.lua_Debug();
  if (!lua.lua_getstack(L, 1, record)) return undefined;
  lua.lua_getinfo(L, SOURCE_AND_LINE.bytes, record);
  const source = decode(record.source);
  return { file: fileName(source), line: record.currentline };
}

/** The line of the innermost Lua function that runs, `FILE:LINE`, or nothing when none does. */
export function runningPlace(L: LuaState): string | undefined {
  const record = new lua.lua_Debug();
  for (let level = 1; lua.lua_getstack(L, level, record); level++) {
    lua.lua_getinfo(L, SOURCE_AND_LINE.bytes, record);
    if (record.currentline > 0) return `${decode(record.source).replace(/^@/, "")}:${record.currentline}`;
  }
  return undefined;
}

/** The last part of the path; a name without a slash keeps its `@`. */
function fileName(source: string): string {
  if (!source.startsWith("@")) return "<non-file location>";
  return source.slice(source.lastIndexOf("/") + 1);
}
