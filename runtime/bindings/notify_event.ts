import type { LuaState } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { pushTable, setNumber, setText, setTextList } from "../engine/values.ts";

/** A field of an event: a text, nothing, a number, or a list of names. */
export type NotifyValue = string | undefined | number | readonly string[];

/** An event of a push-notification script: its fields by name. */
export type NotifyFields = Readonly<Record<string, NotifyValue>>;

/** [-0, +1] Pushes the table of an event. Its numbers are floats. */
export function pushNotifyEvent(L: LuaState, fields: NotifyFields): void {
  pushTable(L);
  for (const [key, value] of Object.entries(fields)) {
    const name = new Name(key);
    if (typeof value === "number") setNumber(L, name, value);
    else if (typeof value === "object") setTextList(L, name, value);
    else if (value !== undefined) setText(L, name, value);
  }
}
