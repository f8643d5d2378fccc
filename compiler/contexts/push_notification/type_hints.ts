import type { TypeHint } from "../type_hint.ts";

const EVENTS = [
  "NotifyEvent",
  "MailboxEvent",
  "MailboxRenameEvent",
  "MessageEvent",
  "MessageContentEvent",
  "FlagsSetEvent",
  "FlagsClearEvent",
];

/** Fields that documentation names, or that other events have. */
const fields = {
  user: "No event has a user: return it from begin_txn, as in `return { user };`, and read `context.user` in the handler.",
  keywords_set: "Read `event.keywords`: the event of set flags has the keywords that were added there.",
  keywords_clear:
    "Read `event.keywords`: the event of cleared flags has the keywords that were taken away there.",
  flags_set: "Read `event.flags`, a list of names such as `\\Seen`.",
  flags_clear: "Read `event.flags`, a list of names such as `\\Seen`.",
  folder: "Read `event.mailbox`, the name with the prefix of the namespace.",
  uidvalidity: "Read `event.uid_validity`.",
  messageid: "Read `event.message_id`.",
};

/** Hints for errors that the declarations of events raise on behalf of the server. */
export const typeHints: readonly TypeHint[] = [
  { kind: "absent-member", topic: "notify-event-field", types: EVENTS, hints: fields },
];
