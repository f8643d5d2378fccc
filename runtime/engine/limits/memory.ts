import type { LuaState, Table, TValue } from "fengari";

/** About what the objects need in the memory of Node.js, in bytes. */
const STRING = 130;
const TABLE = 300;
const ENTRY = 160;
const FUNCTION = 120;
const UPVALUE = 50;
const INSTRUCTION = 120;
/** With its part of a frame. */
const SLOT = 120;
const USERDATA = 200;

/** Everything that a value of fengari's may be, told apart by its fields. */
interface LuaObject {
  /** A table. */
  readonly strong?: Table["strong"];
  readonly metatable?: Table | null;
  /** A Lua function. */
  readonly upvals?: readonly (TValue | undefined)[];
  /** Its code; of code, the functions inside. */
  readonly p?: LuaObject | readonly LuaObject[] | null;
  /** Code. */
  readonly code?: readonly unknown[];
  readonly k?: readonly TValue[];
  /** A function in JavaScript. */
  readonly upvalue?: readonly (TValue | undefined)[];
  /** A userdata. */
  readonly uservalue?: TValue;
  /** A coroutine. */
  readonly stack?: readonly (TValue | undefined)[] | null;
  readonly top?: number;
  /** A string. */
  readonly realstring?: Uint8Array;
  readonly hash?: string | null;
}

/**
 * About how many bytes a script holds: what the registry, the running stacks and the metatables of the basic types
 * lead to; and how many objects these are. What is held weakly counts, for JavaScript's collector does not know that it is.
 */
export function usedMemory(L: LuaState): { readonly held: number; readonly objects: number } {
  let bytes = 0;
  const seen = new Set<object>();
  const waiting: LuaObject[] = [];
  const mark = (value: unknown) => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    waiting.push(value);
  };
  mark(L);
  mark(L.l_G.mainthread);
  mark(L.l_G.l_registry.value);
  for (const metatable of L.l_G.mt) mark(metatable);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    bytes += sizeOf(object);
    markParts(object, mark);
  }
  return { held: bytes, objects: seen.size };
}

function sizeOf(object: LuaObject): number {
  if (object.realstring !== undefined)
    return STRING + object.realstring.length + (object.hash === null ? 0 : object.realstring.length);
  if (object.strong !== undefined) return TABLE + object.strong.size * ENTRY;
  if (object.upvals !== undefined) return FUNCTION + object.upvals.length * UPVALUE;
  if (object.code !== undefined) return TABLE + object.code.length * INSTRUCTION;
  if (object.stack) return object.stack.length * SLOT;
  return USERDATA;
}

function markParts(object: LuaObject, mark: (value: unknown) => void): void {
  mark(object.metatable);
  mark(object.uservalue?.value);
  for (const values of [object.upvals, object.upvalue, object.k])
    for (const value of values ?? []) mark(value?.value);
  for (const { key, value } of object.strong?.values() ?? []) {
    mark(key.value);
    mark(value.value);
  }
  if (Array.isArray(object.p)) for (const code of object.p) mark(code);
  else mark(object.p);
  // Slots above the top are dead.
  const top = object.top ?? 0;
  for (let index = 0; index < top; index++) mark(object.stack?.[index]?.value);
}
