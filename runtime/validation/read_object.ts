import { reasonOf, show } from "./show.ts";

/** Why a value cannot be read as an object or a list, and at which of its keys. */
export interface Unreadable {
  readonly message: string;
  readonly key?: string | number;
}

/** The own properties of an object. Its getters and traps may throw; what inherits from them is not asked again. */
export function readObject(value: unknown): Map<string, unknown> | Unreadable {
  const refused = { message: `must be an object, but is ${show(value)}` };
  if (typeof value !== "object" || value === null) return refused;
  return reading(() => {
    if (Array.isArray(value)) return refused;
    const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
    if (kind !== "Object" && kind !== "Module")
      return { message: `must be a plain object, but is of the class ${kind}` };
    const symbol = Object.getOwnPropertySymbols(value)[0];
    if (symbol !== undefined) return { message: `has the key ${String(symbol)}, which is not a text` };
    return readKeys(value, Object.keys(value));
  });
}

/** The items of a list. */
export function readList(value: unknown): unknown[] | Unreadable {
  const refused = { message: `must be a list, but is ${show(value)}` };
  if (typeof value !== "object" || value === null) return refused;
  return reading(() => {
    if (!Array.isArray(value)) return refused;
    const items = readKeys(value, Object.keys(value));
    if (!(items instanceof Map)) return { ...items, key: Number(items.key) };
    if (items.size !== value.length) return { message: "must be a list in which no item is missing" };
    return [...items.values()];
  });
}

function readKeys(value: object, keys: readonly string[]): Map<string, unknown> | Unreadable {
  const entries = new Map<string, unknown>();
  for (const key of keys) {
    try {
      entries.set(key, Reflect.get(value, key));
    } catch (thrown) {
      return { message: `cannot be read: ${reasonOf(thrown)}`, key };
    }
  }
  return entries;
}

function reading<T>(read: () => T | Unreadable): T | Unreadable {
  try {
    return read();
  } catch (thrown) {
    return { message: `cannot be read: ${reasonOf(thrown)}` };
  }
}
