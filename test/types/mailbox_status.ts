import type { AlwaysFilled, Integer, Mailbox, MailboxStatus, MailboxStatusFields } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const box: Mailbox;
declare const fields: MailboxStatusFields;
const storage = dovecot.storage;

typeOf(fields.mailbox).is<string>();
typeOf(fields.messages).is<Integer>();
typeOf(fields.recent).is<Integer>();
typeOf(fields.unseen).is<Integer>();
typeOf(fields.uidvalidity).is<Integer>();
typeOf(fields.uidnext).is<Integer>();
typeOf(fields.first_unseen_seq).is<Integer>();
typeOf(fields.first_recent_uid).is<Integer>();
typeOf(fields.highest_modseq).is<Integer>();
typeOf(fields.highest_pvt_modseq).is<Integer>();
typeOf(fields.permanent_flags).is<Integer>();
typeOf(fields.flags).is<Integer>();
typeOf(fields.permanent_keywords).is<boolean>();
typeOf(fields.allow_new_keywords).is<boolean>();
typeOf(fields.nonpermanent_modseqs).is<boolean>();
typeOf(fields.no_modseq_tracking).is<boolean>();
typeOf(fields.have_guids).is<boolean>();
typeOf(fields.have_save_guids).is<boolean>();
typeOf(fields.have_only_guid128).is<boolean>();
typeOf(fields.keywords).is<readonly string[]>();

// Every field is either filled always or by some item.
type Asked<Item> = Item extends readonly [infer Only extends Parameters<Mailbox["status"]>[0]]
  ? ReturnType<typeof box.status<[Only]>>
  : never;
type<AlwaysFilled>().is<"mailbox" | "have_guids" | "have_save_guids" | "have_only_guid128">();
type<keyof MailboxStatus>().is<AlwaysFilled>();
type<keyof MailboxStatus<"messages">>().is<AlwaysFilled | "messages">();
type<Asked<[typeof storage.STATUS_RECENT]>>().is<MailboxStatus<"recent">>();
typeOf(
  box.status(
    storage.STATUS_MESSAGES,
    storage.STATUS_RECENT,
    storage.STATUS_UIDNEXT,
    storage.STATUS_UIDVALIDITY,
    storage.STATUS_UNSEEN,
    storage.STATUS_FIRST_UNSEEN_SEQ,
    storage.STATUS_KEYWORDS,
    storage.STATUS_HIGHESTMODSEQ,
    storage.STATUS_PERMANENT_FLAGS,
    storage.STATUS_FIRST_RECENT_UID,
    storage.STATUS_HIGHESTPVTMODSEQ,
  ),
).is<MailboxStatus<Exclude<keyof MailboxStatusFields, AlwaysFilled>>>();

const status = box.status(storage.STATUS_MESSAGES, storage.STATUS_UNSEEN);
typeOf(status.messages).is<Integer>();
typeOf(status.unseen).is<Integer>();
typeOf(status.mailbox).is<string>();
typeOf(status.have_guids).is<boolean>();
typeOf(status.have_save_guids).is<boolean>();
typeOf(status.have_only_guid128).is<boolean>();

// What was not asked for would be 0, false or nil.
// @ts-expect-error TS2339: not asked for
status.recent;
// @ts-expect-error TS2339: not asked for
status.keywords;
// @ts-expect-error TS2339: not asked for
const { messages, uidnext } = status;
// @ts-expect-error TS2339: the flags do not come with the number of messages
box.status(storage.STATUS_MESSAGES).flags;
// @ts-expect-error TS2551: not asked for with other items either
box.status(storage.STATUS_HIGHESTMODSEQ).highest_pvt_modseq;
// @ts-expect-error TS2339: no such field
fields.size;
// @ts-expect-error TS2540: a copy
status.messages = status.unseen;
// @ts-expect-error TS2339: the names of the keywords cannot be changed
box.status(storage.STATUS_KEYWORDS).keywords.push("urgent");

function report(counts: MailboxStatus<"messages" | "unseen">) {
  return counts.messages - counts.unseen;
}
report(status);
// @ts-expect-error TS2345: the unseen messages were not asked for
report(box.status(storage.STATUS_MESSAGES));
// @ts-expect-error TS2344: no such field
type Unknown = MailboxStatus<"size">;

export { messages, type Unknown, uidnext };
