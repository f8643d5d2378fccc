import { type LuaState, lua, type Table, type TValue } from "fengari";

/** Everything that a value of fengari's may be, told apart by its fields. */
export interface LuaObject {
  /** A table. */
  readonly strong?: Table["strong"];
  readonly metatable?: Table | null;
  /** A Lua function. */
  readonly upvals?: readonly (TValue | undefined)[];
  /** A function in JavaScript. */
  readonly upvalue?: readonly (TValue | undefined)[];
  /** A userdata. */
  readonly data?: unknown;
  readonly uservalue?: TValue;
  /** A coroutine. */
  readonly stack?: readonly (TValue | undefined)[] | null;
  readonly top?: number;
  /** A string. */
  readonly realstring?: Uint8Array;
  readonly hash?: string | null;
}

/** Whether what a table holds weakly counts as reached. */
export type WeakReferences = "followed" | "ignored";

/** Visits what the registry, the running stacks and the metatables of the basic types lead to, each object once. */
export function visitReached(
  L: LuaState,
  weakReferences: WeakReferences,
  visit: (object: LuaObject) => void,
): void {
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
    visit(object);
    markChildren(object, weakReferences, mark);
  }
}

function markChildren(
  object: LuaObject,
  weakReferences: WeakReferences,
  mark: (value: unknown) => void,
): void {
  mark(object.metatable);
  mark(object.uservalue?.value);
  for (const upvalue of object.upvals ?? []) mark(upvalue?.value);
  for (const upvalue of object.upvalue ?? []) mark(upvalue?.value);
  if (object.strong !== undefined) {
    const mode = weakReferences === "followed" ? "" : weakness(object as Table);
    for (const { key, value } of object.strong.values()) {
      if (!mode.includes("k")) mark(key.value);
      if (!mode.includes("v")) mark(value.value);
    }
  }
  // Slots above the top are dead.
  const top = object.top ?? 0;
  for (let index = 0; index < top; index++) mark(object.stack?.[index]?.value);
}

/** The `__mode` of a table: what it holds weakly. */
function weakness(table: Table): string {
  for (const entry of table.metatable?.strong.values() ?? []) {
    if ((entry.key.type & 0x0f) !== lua.LUA_TSTRING) continue;
    if (luaText(entry.key.value) === "__mode") return luaText(entry.value.value);
  }
  return "";
}

function luaText(value: unknown): string {
  const bytes = (value as LuaObject | null)?.realstring;
  return bytes === undefined ? "" : Buffer.from(bytes).toString("latin1");
}
