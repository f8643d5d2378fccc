import { type LuaState, type Members, pushMetatable } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { setConstants } from "../engine/values.ts";
import { registerMail } from "./mail.ts";
import { registerMailUser } from "./mail_user.ts";
import { registerMailbox } from "./mailbox.ts";

const STORAGE = new Name("storage");

/** The constants of a release by name. */
export type StorageConstants = Readonly<Record<string, number | string>>;

/** `dovecot.storage` has no functions, only constants, which depend on the release. */
export const members = {} satisfies Members;

/** [-0, +0] Registers the constants as `dovecot.storage`, as floats, and the types of the mail storage. */
export function registerMailStorage(L: LuaState, values: StorageConstants): void {
  setConstants(L, {
    global: "dovecot",
    field: STORAGE.text,
    values,
    pushMetatable: () => pushMetatable(L, STORAGE, members),
  });
  registerMailUser(L);
  registerMailbox(L);
  registerMail(L);
}
