import type { LuaState } from "fengari";
import { type LuaObject, visitReached } from "../reach.ts";

/** About what the objects need in the memory of Node.js, in bytes. */
const STRING = 130;
const TABLE = 300;
const ENTRY = 160;
const FUNCTION = 120;
const UPVALUE = 50;
/** With its part of a frame. */
const SLOT = 120;
const USERDATA = 200;

/** About how many bytes a script holds: what it can still reach, and what it holds weakly. */
export function usedMemory(L: LuaState): number {
  let bytes = 0;
  visitReached(L, "followed", (object) => {
    bytes += sizeOf(object);
  });
  return bytes;
}

function sizeOf(object: LuaObject): number {
  if (object.realstring !== undefined)
    return STRING + object.realstring.length + (object.hash === null ? 0 : object.realstring.length);
  if (object.strong !== undefined) return TABLE + object.strong.size * ENTRY;
  if (object.upvals !== undefined) return FUNCTION + object.upvals.length * UPVALUE;
  if (object.stack) return object.stack.length * SLOT;
  return USERDATA;
}
