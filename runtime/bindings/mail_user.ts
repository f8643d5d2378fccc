import {
  checkLongInteger,
  checkTemplate,
  checkText,
  raise,
  requireArguments,
  requireArgumentsBetween,
  requireTable,
} from "../engine/arguments.ts";
import { lowBits } from "../engine/integers.ts";
import { charge } from "../engine/limits.ts";
import { type LuaState, type Members, registerType } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { itemReference, pushObject } from "../engine/objects.ts";
import { Reference } from "../engine/reference.ts";
import { argumentCount, pushResult, toCText } from "../engine/values.ts";
import type { Profile } from "../profiles/profile.ts";
import { expandVariables } from "../server/expansion/var_expand.ts";
import { expandPrograms } from "../server/expansion_program/index.ts";
import { Segfault } from "../server/process/death.ts";
import { USER_ATTRIBUTE_PREFIX } from "../server/storage/account.ts";
import { userKey } from "../server/storage/attributes.ts";
import { MailUser } from "../server/storage/mail_user.ts";
import { StorageError } from "../server/storage/storage_error.ts";
import { findingScript } from "./coroutines.ts";
import { type Fields, fieldSetter } from "./fields.ts";
import { pushMailbox } from "./mailbox.ts";
import { type MetadataOwner, metadataMethods } from "./metadata.ts";
import { visible } from "./visible.ts";

const TYPE = new Name("struct mail_user");

/** A user as Lua holds it: a reference of its own, dropped when the object is collected. */
class MailUserReference extends Reference {
  override target: MailUser | null;

  constructor(user: MailUser) {
    super();
    this.target = user.ref();
  }

  override release(): void {
    this.target?.unref();
    this.target = null;
  }
}

/** The fields, as they were when the object was made. */
export const fields = {
  home: (user) => user.account.home,
  username: (user) => user.username,
  uid: (user) => user.account.uid,
  gid: (user) => user.account.gid,
  service: (user) => user.service,
  session_id: (user) => user.sessionId,
  session_create_time: (user) => user.sessionCreateTime,
  nonexistent: () => false,
  anonymous: () => false,
  autocreated: (user) => user.account.isAutocreated ?? false,
  mail_debug: (user) => user.mailDebug,
  fuzzy_search: () => false,
  dsyncing: () => false,
  admin: () => false,
  session_restored: () => false,
} satisfies Fields<MailUser>;

const setFields = fieldSetter<MailUser>(fields, ({ process }, name) =>
  process.profile.has("mail_user", name),
);

/** [-0, +1] Pushes the object of a user. */
export function pushMailUser(L: LuaState, user: MailUser): void {
  pushObject(L, TYPE, new MailUserReference(user));
  setFields(L, user);
}

function checkMailUser(L: LuaState, argument: number): MailUser {
  requireTable(L, argument, TYPE.text);
  const user = itemReference(L, argument)?.target;
  if (user instanceof MailUser) return user;
  throw new Segfault("foreign-object");
}

function plugin_getenv(L: LuaState): number {
  requireArguments(L, 2);
  const user = checkMailUser(L, 1);
  const name = toCText(L, 2);
  // QUIRK: the name is not checked, and the server compares it all the same.
  if (name === undefined) throw new Segfault("setting-without-name");
  charge(L, name.length / 16);
  return pushResult(L, user.setting(name));
}

function var_expand(L: LuaState): number {
  requireArguments(L, 2);
  const user = checkMailUser(L, 1);
  const template = checkTemplate(L, 2);
  if (!user.process.profile.facts.expandsPrograms) return expandOld(L, user, template);
  const expansion = expandPrograms(template, { process: user.process, user });
  if ("error" in expansion) return raise(L, `var_expand(${template}) failed: ${expansion.error}`);
  return pushResult(L, expansion.text);
}

function expandOld(L: LuaState, user: MailUser, template: string): number {
  const { status, text, error } = expandVariables(template, user);
  if (status === "failed") return raise(L, `var_expand(${template}) failed: ${error}`);
  return pushResult(L, text);
}

function mailbox(L: LuaState): number {
  requireArgumentsBetween(L, 2, 3);
  const user = checkMailUser(L, 1);
  const name = checkText(L, 2);
  const flags = argumentCount(L) >= 3 ? lowBits(checkLongInteger(L, 3)) : 0;
  pushMailbox(L, user.mailbox(name, flags));
  return 1;
}

/** User metadata lies in INBOX, which every call opens anew. */
function metadataOwner(L: LuaState): MetadataOwner {
  const user = checkMailUser(L, 1);
  return {
    storedKey: userKey,
    scriptKey: (key) => key.replace(USER_ATTRIBUTE_PREFIX, ""),
    setFailure: "Cannot get attribute: ",
    unsetFailure: "Cannot get attribute: ",
    blamesKey: false,
    use(run) {
      const inbox = user.inbox();
      try {
        openInbox(() => inbox.open());
        return run(() => inbox.attributes);
      } finally {
        inbox.free();
      }
    },
  };
}

function openInbox(open: () => void): void {
  try {
    open();
  } catch (error) {
    if (error instanceof StorageError) throw new StorageError(`Cannot open INBOX: ${error.message}`);
    throw error;
  }
}

/** The methods of a user. */
export const members = {
  plugin_getenv,
  var_expand,
  mailbox,
  ...metadataMethods(metadataOwner),
} satisfies Members;

/** QUIRK: two users, or a user and anything with a metatable of users, are compared through names that tables do not have. */
function compare(L: LuaState): never {
  requireArguments(L, 2);
  throw new Segfault("object-compared");
}

/** The metamethods of a user. */
export const metamethods = {
  __tostring(L) {
    requireArguments(L, 1);
    return pushResult(L, checkMailUser(L, 1).username);
  },
  __eq: compare,
  __lt: compare,
  __le: compare,
} satisfies Members;

/** [-0, +0] Registers the type. */
export function registerMailUser(L: LuaState, profile: Profile): void {
  registerType(
    L,
    TYPE,
    findingScript({ ...metamethods, ...visible(members, "mail_user", profile) }, profile),
  );
}
