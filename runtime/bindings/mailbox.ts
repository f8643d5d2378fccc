import {
  checkLongInteger,
  raise,
  raiseBare,
  requireArguments,
  requireArgumentsBetween,
  requireTable,
} from "../engine/arguments.ts";
import { lowBits } from "../engine/integers.ts";
import { type LuaState, type Members, registerType } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { itemReference, pushObject } from "../engine/objects.ts";
import { Reference } from "../engine/reference.ts";
import { argumentCount, pushBoolean, pushResult, setText } from "../engine/values.ts";
import type { Profile } from "../profiles/profile.ts";
import { Segfault } from "../server/process/death.ts";
import { Mailbox } from "../server/storage/mailbox.ts";
import { mailboxStatus } from "../server/storage/mailbox_status.ts";
import { findingScript } from "./coroutines.ts";
import { pushMailboxStatus } from "./mailbox_status.ts";
import { guard, type MetadataOwner, metadataMethods } from "./metadata.ts";
import { ownerOf } from "./owner.ts";
import { visible } from "./visible.ts";

const TYPE = new Name("struct mailbox");
const VNAME = new Name("vname");
const NAME = new Name("name");

/** A mailbox as Lua holds it: it belongs to the script, which frees it or has it collected. */
class MailboxReference extends Reference {
  override target: Mailbox | null;

  constructor(mailbox: Mailbox) {
    super();
    this.target = mailbox;
  }

  override release(): void {
    this.target?.free();
    this.target = null;
  }
}

/** [-0, +1] Pushes the object of a mailbox and gives the mailbox to the script. */
export function pushMailbox(L: LuaState, mailbox: Mailbox): void {
  pushObject(L, TYPE, new MailboxReference(mailbox));
  setText(L, VNAME, mailbox.vname);
  setText(L, NAME, mailbox.name);
}

function checkReference(L: LuaState, argument: number): Reference {
  requireTable(L, argument, TYPE.text);
  const reference = itemReference(L, argument);
  if (reference === undefined) throw new Segfault("foreign-object");
  return reference;
}

/** Follows a reference, which the server does only when it needs the mailbox. */
function follow(reference: Reference): Mailbox {
  const { target } = reference;
  if (target === null) throw new Segfault("mailbox-freed");
  if (target instanceof Mailbox) return target;
  throw new Segfault("foreign-object");
}

function open(L: LuaState): number {
  requireArguments(L, 1);
  const mailbox = follow(checkReference(L, 1));
  guard(
    L,
    () => mailbox.open(),
    (reason) => `mailbox_open(${mailbox.vname}) failed: ${reason}`,
  );
  return 0;
}

function close(L: LuaState): number {
  requireArguments(L, 1);
  follow(checkReference(L, 1)).close();
  return 0;
}

function free(L: LuaState): number {
  requireArguments(L, 1);
  checkReference(L, 1).release();
  return 0;
}

function sync(L: LuaState): number {
  requireArgumentsBetween(L, 1, 2);
  const reference = checkReference(L, 1);
  const flags = argumentCount(L) >= 2 ? lowBits(checkLongInteger(L, 2)) : 0;
  const mailbox = follow(reference);
  guard(
    L,
    () => mailbox.sync(flags),
    (reason) => `mailbox_sync(${mailbox.vname}) failed: ${reason}`,
  );
  return 0;
}

function status(L: LuaState): number {
  const reference = checkReference(L, 1);
  const count = argumentCount(L);
  if (count < 2) return raise(L, "expecting at least 1 parameter");
  let items = 0;
  for (let index = 2; index <= count; index++) items |= lowBits(checkLongInteger(L, index));
  const mailbox = follow(reference);
  const { statusFailureIsGarbled } = ownerOf(L).process.profile.facts;
  const result = guard(
    L,
    () => mailboxStatus(mailbox, items),
    (reason) => {
      if (statusFailureIsGarbled) return raiseBare(L, "invalid option '%u' to 'lua_pushfstring'");
      return `mailbox_get_status(${mailbox.vname}, ${items >>> 0}) failed: ${reason}`;
    },
  );
  pushMailboxStatus(L, mailbox.vname, result);
  return 1;
}

function metadataOwner(L: LuaState): MetadataOwner {
  const reference = checkReference(L, 1);
  return {
    storedKey: (key) => key,
    scriptKey: (key) => key,
    setFailure: "Cannot set attribute: ",
    unsetFailure: "Cannot unset attribute: ",
    blamesKey: true,
    use: (run) => run(() => follow(reference).attributes),
  };
}

/** The methods of a mailbox. */
export const members = {
  open,
  close,
  free,
  sync,
  status,
  ...metadataMethods(metadataOwner),
} satisfies Members;

/** QUIRK: the order of mailboxes is asked of names that tables do not have. */
function order(L: LuaState): never {
  requireArguments(L, 2);
  throw new Segfault("object-compared");
}

/** The metamethods of a mailbox. */
export const metamethods = {
  __tostring(L) {
    requireArguments(L, 1);
    return pushResult(L, follow(checkReference(L, 1)).vname);
  },
  __eq(L) {
    requireArguments(L, 2);
    const [first, second] = [checkReference(L, 1), checkReference(L, 2)];
    return pushBoolean(L, equals(first, second, ownerOf(L).process.profile));
  },
  __lt: order,
  __le: order,
} satisfies Members;

/** QUIRK: a user has an item too, and as a mailbox it is just not equal, or the server's end. */
function equals(first: Reference, second: Reference, { facts }: Profile): boolean {
  if (first.target === null || second.target === null) throw new Segfault("mailbox-freed");
  if (first.target instanceof Mailbox && second.target instanceof Mailbox)
    return first.target.equals(second.target);
  if (facts.mailboxIsNoUser) throw new Segfault("mailbox-compared-with-user");
  return false;
}

/** [-0, +0] Registers the type. */
export function registerMailbox(L: LuaState, profile: Profile): void {
  registerType(L, TYPE, findingScript({ ...metamethods, ...visible(members, "mailbox", profile) }, profile));
}
