import type { NotifyFields } from "../../bindings/notify_event.ts";
import type { Facts } from "../../profiles/facts.ts";
import { firstAddress } from "../../server/message/addresses.ts";
import { decodeWords } from "../../server/message/encoded_words.ts";
import { parseDate } from "../../server/message/message_date.ts";
import { ParsedMessage } from "../../server/message/parsed_message.ts";
import { snippetOf } from "../../server/message/snippet.ts";
import type { Change, ChangedMarks, ExpungedMessage, SavedMessage } from "../../server/storage/changes.ts";

/** An event as drivers get it: the kind that names its handler, and its fields. */
export interface NotifyEvent {
  /** `message_new`, `flags_set`, … */
  readonly kind: string;
  readonly fields: NotifyFields;
}

/** The events of a change, in the server's order. */
export function eventsOf(change: Change, facts: Facts): NotifyEvent[] {
  switch (change.kind) {
    case "message_save":
      return [savedEvent(change, facts)];
    case "message_marks":
      return markEvents(change);
    case "message_expunge":
      return [event("message_expunge", placeOf(change))];
    case "mailbox_rename":
      return [event("mailbox_rename", { mailbox: change.mailbox, mailbox_old: change.mailboxOld })];
    default:
      return [event(change.kind, { mailbox: change.mailbox })];
  }
}

/** The server's name of an event is the kind in capitals: `MessageNew`. */
function event(kind: string, fields: NotifyFields): NotifyEvent {
  const name = kind.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { kind, fields: { name, ...fields } };
}

function placeOf({ mailbox, uid, uidvalidity }: SavedMessage | ChangedMarks | ExpungedMessage) {
  return { mailbox, uid, uid_validity: uidvalidity };
}

function savedEvent(change: SavedMessage, facts: Facts): NotifyEvent {
  const { message, isDelivered } = change;
  const parsed = new ParsedMessage(message.text);
  const date = parseDate(parsed.header("date") ?? "") ?? { seconds: 0, zone: 0 };
  const [from, to] = ["from", "to"].map((name) => firstAddress(parsed.bytesOf(name)));
  const subject = parsed.bytesOf("subject");
  return event(isDelivered ? "message_new" : "message_append", {
    ...placeOf(change),
    date: date.seconds,
    tz: date.zone,
    from: parsed.header("from") ?? "",
    from_address: from?.address ?? "",
    from_display_name: from?.name ?? "",
    to: parsed.header("to") ?? "",
    to_address: to?.address ?? "",
    to_display_name: to?.name ?? "",
    subject: subject === undefined ? undefined : decodeWords(subject),
    snippet: snippetOf(parsed.root, facts),
    message_id: parsed.header("message-id"),
    flags: inOrder(message.flags),
    keywords: [...message.keywords],
  });
}

/** The order of system flags. */
const FLAGS = ["\\Answered", "\\Flagged", "\\Deleted", "\\Seen", "\\Draft"];

function inOrder(flags: Iterable<string>): string[] {
  const present = new Set(flags);
  return FLAGS.filter((flag) => present.has(flag));
}

/** A change of marks is first told as one that clears, whatever it did. */
function markEvents(change: ChangedMarks): NotifyEvent[] {
  const { before, after } = change;
  const place = placeOf(change);
  const flags = difference(before.flags, after.flags);
  const keywords = difference(before.keywords, after.keywords);
  const haveFlagsChanged = flags.added.length + flags.removed.length > 0;
  const haveKeywordsChanged = keywords.added.length + keywords.removed.length > 0;
  const cleared = event("flags_clear", {
    ...place,
    flags: inOrder(flags.removed),
    flags_old: haveFlagsChanged ? [...inOrder(before.flags), ...(change.isRecent ? ["\\Recent"] : [])] : [],
    keywords: keywords.removed,
    keywords_old: haveKeywordsChanged ? [...before.keywords] : [],
  });
  const isSet = flags.added.length > 0 || haveKeywordsChanged;
  return [
    cleared,
    ...(isSet
      ? [event("flags_set", { ...place, flags: inOrder(flags.added), keywords: keywords.added })]
      : []),
    ...(flags.added.includes("\\Seen") ? [event("message_read", place)] : []),
    ...(flags.added.includes("\\Deleted") ? [event("message_trash", place)] : []),
  ];
}

function difference(before: ReadonlySet<string>, after: ReadonlySet<string>) {
  return {
    added: [...after].filter((name) => !before.has(name)),
    removed: [...before].filter((name) => !after.has(name)),
  };
}
