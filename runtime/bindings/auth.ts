import { type LuaState, type Members, pushMetatable } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { setConstants } from "../engine/values.ts";
import type { Profile } from "../profiles/profile.ts";
import { RESULT_CONSTANTS } from "../server/auth/results.ts";
import { visible } from "./visible.ts";

const AUTH = new Name("auth");

/** `dovecot.auth` has no functions, only constants. */
export const members = {} satisfies Members;

/** [-0, +0] Registers the constants as `dovecot.auth`, as floats. */
export function registerAuth(L: LuaState, profile: Profile): void {
  setConstants(L, {
    global: "dovecot",
    field: AUTH.text,
    values: RESULT_CONSTANTS,
    pushMetatable: () => pushMetatable(L, AUTH, visible(members, "dovecot.auth", profile)),
  });
}
