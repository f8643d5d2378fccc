import { type LuaState, type Members, pushMetatable } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { setConstants } from "../engine/values.ts";
import type { Profile } from "../profiles/profile.ts";
import { registerMail } from "./mail.ts";
import { registerMailUser } from "./mail_user.ts";
import { registerMailbox } from "./mailbox.ts";

const STORAGE = new Name("storage");

/** `dovecot.storage` has no functions, only constants, which depend on the release. */
export const members = {} satisfies Members;

/** [-0, +0] Registers the constants as `dovecot.storage`, as floats, and the types of the mail storage. */
export function registerMailStorage(L: LuaState, profile: Profile): void {
  setConstants(L, {
    global: "dovecot",
    field: STORAGE.text,
    values: profile.storage,
    pushMetatable: () => pushMetatable(L, STORAGE, members),
  });
  registerMailUser(L, profile);
  registerMailbox(L, profile);
  registerMail(L, profile);
}
