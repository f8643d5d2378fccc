import { type LuaState, type Members, pushMetatable } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { setConstants } from "../engine/values.ts";
import type { Profile } from "../profiles/profile.ts";

const DOVEADM_CLIENT = new Name("dovecot_doveadm_client");

/** Pushed as a float. No script is ever handed a client. */
export const CONSTANTS: Readonly<Record<string, number>> = { DOVEADM_PROXY_TTL: 5 };

/** `dovecot.doveadm_client` has no functions, only a constant. */
export const members = {} satisfies Members;

/** [-0, +0] Registers `dovecot.doveadm_client`. */
export function registerDoveadmClient(L: LuaState, profile: Profile): void {
  if (!profile.has("dovecot", "doveadm_client")) return;
  setConstants(L, {
    global: "dovecot",
    field: "doveadm_client",
    values: CONSTANTS,
    pushMetatable: () => pushMetatable(L, DOVEADM_CLIENT, members),
  });
}
