import { type LuaState, type Members, pushMetatable } from "../engine/members.ts";
import { setConstants } from "../engine/values.ts";
import { registerMail } from "./mail.ts";
import { registerMailUser } from "./mail_user.ts";
import { registerMailbox } from "./mailbox.ts";
import { ownerOf } from "./owner.ts";

/** `dovecot.storage` has no functions, only constants, which depend on the release. */
export const members = {} satisfies Members;

/** [-0, +0] Registers the constants as `dovecot.storage`, as floats, and the types of the mail storage. */
export function registerMailStorage(L: LuaState): void {
  setConstants(L, {
    global: "dovecot",
    field: "storage",
    values: ownerOf(L).process.profile.storage,
    pushMetatable: () => pushMetatable(L, "storage", members),
  });
  registerMailUser(L);
  registerMailbox(L);
  registerMail(L);
}
