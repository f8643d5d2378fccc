import type { LuaState } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { setBoolean, setNumber, setText } from "../engine/values.ts";

/** What Lua shows of an object's fields. Numbers are floats there; an absent value is nil. */
export type FieldValue = string | number | boolean | undefined;

/** The fields of an object by name. */
export type Fields<T> = Readonly<Record<string, (object: T) => FieldValue>>;

/** [-0, +0] Sets the fields of the table on top of the stack: a snapshot of an object. */
export type SetFields<T> = (L: LuaState, object: T) => void;

/** Returns true if a release has a field of an object. */
export type HasField<T> = (object: T, name: string) => boolean;

/** Makes what sets these fields, those that the release has. */
export function fieldSetter<T>(fields: Fields<T>, has: HasField<T> = () => true): SetFields<T> {
  const names = Object.keys(fields).map((name) => new Name(name));
  return (L, object) => {
    for (const name of names) {
      if (!has(object, name.text)) continue;
      const value = fields[name.text]?.(object);
      if (typeof value === "number") setNumber(L, name, value);
      else if (typeof value === "boolean") setBoolean(L, name, value);
      else setText(L, name, value);
    }
  };
}
