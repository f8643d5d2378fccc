import { raise, requireArguments, requireTable } from "../engine/arguments.ts";
import { type LuaState, type Members, registerType } from "../engine/members.ts";
import { Name, setField } from "../engine/names.ts";
import { pushLightObject, rawItem } from "../engine/objects.ts";
import { pushBoolean, pushResult } from "../engine/values.ts";
import type { Profile } from "../profiles/profile.ts";
import { Segfault } from "../server/process/death.ts";
import type { Mail } from "../server/storage/mail.ts";
import { findingScript } from "./coroutines.ts";
import { type Fields, fieldSetter } from "./fields.ts";
import { pushMailbox } from "./mailbox.ts";
import { visible } from "./visible.ts";

const TYPE = new Name("struct mail");
const MAILBOX = new Name("mailbox");

/** The mail behind the plain pointer that a mail object holds. */
class MailPointer {
  readonly mail: Mail;

  constructor(mail: Mail) {
    this.mail = mail;
  }
}

/** The fields, as they were when the object was made. */
export const fields = {
  seq: (mail) => mail.seq,
  uid: (mail) => mail.uid,
  expunged: (mail) => mail.expunged,
} satisfies Fields<Mail>;

const setFields = fieldSetter<Mail>(fields);

/** The field that is an object. */
export const objectFields = ["mailbox"] as const;

/** A mail has no methods. */
export const members = {} satisfies Members;

/** [-0, +1] Pushes the object of a mail. QUIRK: its mailbox then belongs to the script, which frees it. */
export function pushMail(L: LuaState, mail: Mail): void {
  pushLightObject(L, TYPE, new MailPointer(mail));
  setFields(L, mail);
  pushMailbox(L, mail.mailbox);
  setField(L, MAILBOX);
}

function checkPointer(L: LuaState, argument: number): unknown {
  requireTable(L, argument, TYPE.text);
  return rawItem(L, argument);
}

/** Follows a pointer, which the server does only after it has looked at all arguments. */
function follow(pointer: unknown): Mail {
  if (pointer instanceof MailPointer) return pointer.mail;
  throw new Segfault("foreign-object");
}

function pair(L: LuaState): readonly [Mail, Mail] {
  requireArguments(L, 2);
  const pointers = [checkPointer(L, 1), checkPointer(L, 2)] as const;
  return [follow(pointers[0]), follow(pointers[1])];
}

/** The metamethods of a mail. */
export const metamethods = {
  __tostring(L) {
    requireArguments(L, 1);
    const mail = follow(checkPointer(L, 1));
    return pushResult(L, `<${mail.mailbox.vname}:UID ${mail.uid}>`);
  },
  __eq(L) {
    const [first, second] = pair(L);
    // QUIRK: mails are equal when their UIDs differ.
    return pushBoolean(L, first.mailbox.equals(second.mailbox) && first.uid !== second.uid);
  },
  __lt(L) {
    const [first, second] = pair(L);
    if (!first.mailbox.equals(second.mailbox))
      return raise(L, "For lt, Mail can only be compared within same mailbox");
    return pushBoolean(L, first.uid < second.uid);
  },
  __le(L) {
    const [first, second] = pair(L);
    if (!first.mailbox.equals(second.mailbox))
      return raise(L, "For le, mails can only be within same mailbox");
    return pushBoolean(L, first.uid <= second.uid);
  },
} satisfies Members;

/** [-0, +0] Registers the type. */
export function registerMail(L: LuaState, profile: Profile): void {
  registerType(L, TYPE, findingScript({ ...metamethods, ...visible(members, "mail", profile) }, profile));
}
