import { type LuaState, type LuaTable, lua, type TaggedValue } from "fengari";
import { hostOf } from "./host.ts";
import { type Reference, userdataReference } from "./reference.ts";

/**
 * A full collection as far as the server notices one: objects that nothing in the state reaches any more are
 * given up, the youngest first, as Lua runs finalizers.
 */
export function collectGarbage(L: LuaState): void {
  const host = hostOf(L);
  const reached = reachedReferences(L);
  for (const reference of [...host.references].reverse()) {
    if (reached.has(reference)) continue;
    host.references.delete(reference);
    reference.release();
  }
}

/** Everything that a value of fengari's may be, told apart by its fields. */
interface LuaObject {
  /** A table. */
  readonly strong?: LuaTable["strong"];
  readonly metatable?: LuaTable | null;
  /** A Lua function. */
  readonly upvals?: readonly (TaggedValue | undefined)[];
  /** A function in JavaScript. */
  readonly upvalue?: readonly (TaggedValue | undefined)[];
  /** A userdata. */
  readonly data?: unknown;
  readonly uservalue?: TaggedValue;
  /** A coroutine. */
  readonly stack?: readonly (TaggedValue | undefined)[] | null;
  readonly top?: number;
}

/** Walks the object graph from the registry, the running stacks and the metatables of the basic types. */
function reachedReferences(L: LuaState): Set<Reference> {
  const reached = new Set<Reference>();
  const seen = new Set<object>();
  const waiting: LuaObject[] = [];
  const mark = (value: unknown) => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    waiting.push(value as LuaObject);
  };
  mark(L);
  mark(L.l_G.mainthread);
  mark(L.l_G.l_registry.value);
  for (const metatable of L.l_G.mt) mark(metatable);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    for (const child of children(object)) mark(child);
    const reference = userdataReference(object.data);
    if (reference !== undefined) reached.add(reference);
  }
  return reached;
}

function children(object: LuaObject): unknown[] {
  const found: unknown[] = [object.metatable, object.uservalue?.value];
  for (const value of [...(object.upvals ?? []), ...(object.upvalue ?? [])]) found.push(value?.value);
  if (object.strong !== undefined) tableChildren(object as LuaTable, found);
  // Slots above the top are dead.
  const top = object.top ?? 0;
  for (let index = 0; index < top; index++) found.push(object.stack?.[index]?.value);
  return found;
}

function tableChildren(table: LuaTable, found: unknown[]): void {
  const mode = weakness(table);
  for (const entry of table.strong.values()) {
    if (!mode.includes("k")) found.push(entry.key.value);
    if (!mode.includes("v")) found.push(entry.value.value);
  }
}

/** The `__mode` of a table: what it holds weakly. */
function weakness(table: LuaTable): string {
  for (const entry of table.metatable?.strong.values() ?? []) {
    if ((entry.key.type & 0x0f) !== lua.LUA_TSTRING) continue;
    if (luaText(entry.key.value) === "__mode") return luaText(entry.value.value);
  }
  return "";
}

function luaText(value: unknown): string {
  const bytes = (value as { realstring?: Uint8Array } | null)?.realstring;
  return bytes === undefined ? "" : Buffer.from(bytes).toString("latin1");
}
