import { type LuaState, type Members, pushMetatable } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { setConstants } from "../engine/values.ts";
import type { Profile } from "../profiles/profile.ts";

const DICT = new Name("dovecot_dict");

/** The flags of a dict's iteration; pushed as floats. No script is ever handed a dict. */
export const CONSTANTS: Readonly<Record<string, number>> = {
  ITERATE_FLAG_RECURSE: 0x01,
  ITERATE_FLAG_SORT_BY_KEY: 0x02,
  ITERATE_FLAG_SORT_BY_VALUE: 0x04,
  ITERATE_FLAG_NO_VALUE: 0x08,
  ITERATE_FLAG_EXACT_KEY: 0x10,
  ITERATE_FLAG_ASYNC: 0x20,
};

/** `dovecot.dict` has no functions, only constants. */
export const members = {} satisfies Members;

/** [-0, +0] Registers `dovecot.dict`. */
export function registerDict(L: LuaState, profile: Profile): void {
  if (!profile.has("dovecot", "dict")) return;
  setConstants(L, {
    global: "dovecot",
    field: "dict",
    values: CONSTANTS,
    pushMetatable: () => pushMetatable(L, DICT, members),
  });
}
