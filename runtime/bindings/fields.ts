import type { LuaState } from "../engine/members.ts";
import { setBoolean, setNumber, setText } from "../engine/values.ts";

/** What Lua shows of an object's fields. Numbers are floats there; an absent value is nil. */
export type FieldValue = string | number | boolean | undefined;

/** The fields of an object by name. */
export type Fields<T> = Readonly<Record<string, (object: T) => FieldValue>>;

/** [-0, +0] Sets the fields of the table on top of the stack: a snapshot. */
export function setFields<T>(L: LuaState, fields: Fields<T>, object: T): void {
  for (const [name, read] of Object.entries(fields)) {
    const value = read(object);
    if (typeof value === "number") setNumber(L, name, value);
    else if (typeof value === "boolean") setBoolean(L, name, value);
    else setText(L, name, value);
  }
}
