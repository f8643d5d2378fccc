import type {
  DovecotStorage,
  FilledBy,
  FlagsLike,
  MailboxFlag,
  MailboxSyncFlag,
  MailUser,
  StatusItem,
} from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const user: MailUser;
const storage = dovecot.storage;

typeOf(storage).is<DovecotStorage>();

typeOf(storage.STATUS_MESSAGES).is<StatusItem<"messages">>();
typeOf(storage.STATUS_RECENT).is<StatusItem<"recent">>();
typeOf(storage.STATUS_UIDNEXT).is<StatusItem<"uidnext">>();
typeOf(storage.STATUS_UIDVALIDITY).is<StatusItem<"uidvalidity">>();
typeOf(storage.STATUS_UNSEEN).is<StatusItem<"unseen">>();
typeOf(storage.STATUS_FIRST_UNSEEN_SEQ).is<StatusItem<"first_unseen_seq">>();
typeOf(storage.STATUS_KEYWORDS).is<StatusItem<"keywords">>();
typeOf(storage.STATUS_HIGHESTMODSEQ).is<
  StatusItem<"highest_modseq" | "nonpermanent_modseqs" | "no_modseq_tracking">
>();
typeOf(storage.STATUS_PERMANENT_FLAGS).is<
  StatusItem<"permanent_flags" | "flags" | "permanent_keywords" | "allow_new_keywords">
>();
typeOf(storage.STATUS_FIRST_RECENT_UID).is<StatusItem<"first_recent_uid">>();
typeOf(storage.STATUS_HIGHESTPVTMODSEQ).is<StatusItem<"highest_pvt_modseq">>();

typeOf(storage.MAILBOX_FLAG_READONLY).is<MailboxFlag>();
typeOf(storage.MAILBOX_FLAG_SAVEONLY).is<MailboxFlag>();
typeOf(storage.MAILBOX_FLAG_DROP_RECENT).is<MailboxFlag>();
typeOf(storage.MAILBOX_FLAG_NO_INDEX_FILES).is<MailboxFlag>();
typeOf(storage.MAILBOX_FLAG_KEEP_LOCKED).is<MailboxFlag>();
typeOf(storage.MAILBOX_FLAG_IGNORE_ACLS).is<MailboxFlag>();
typeOf(storage.MAILBOX_FLAG_AUTO_CREATE).is<MailboxFlag | undefined>();
typeOf(storage.MAILBOX_FLAG_AUTO_SUBSCRIBE).is<MailboxFlag | undefined>();

typeOf(storage.MAILBOX_SYNC_FLAG_FULL_READ).is<MailboxSyncFlag>();
typeOf(storage.MAILBOX_SYNC_FLAG_FULL_WRITE).is<MailboxSyncFlag>();
typeOf(storage.MAILBOX_SYNC_FLAG_FAST).is<MailboxSyncFlag>();
typeOf(storage.MAILBOX_SYNC_FLAG_NO_EXPUNGES).is<MailboxSyncFlag>();
typeOf(storage.MAILBOX_SYNC_FLAG_FIX_INCONSISTENT).is<MailboxSyncFlag>();
typeOf(storage.MAILBOX_SYNC_FLAG_EXPUNGE).is<MailboxSyncFlag>();
typeOf(storage.MAILBOX_SYNC_FLAG_FORCE_RESYNC).is<MailboxSyncFlag>();

typeOf(storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT).is<"vendor/vendor.dovecot/">();
typeOf(storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT_PVT).is<"vendor/vendor.dovecot/pvt/">();
typeOf(storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT_PVT_SERVER).is<"vendor/vendor.dovecot/pvt/server/">();

// Every constant of one kind is of the brand of that kind, and of no other.
type Constants<Kind> = {
  [Name in keyof DovecotStorage]: DovecotStorage[Name] extends Kind ? Name : never;
}[keyof DovecotStorage];
type Named<Prefix extends string> = Extract<keyof DovecotStorage, `${Prefix}${string}`>;
type<Constants<StatusItem>>().is<Named<"STATUS_">>();
type<Constants<MailboxFlag | undefined>>().is<Named<"MAILBOX_FLAG_">>();
type<Constants<MailboxSyncFlag>>().is<Named<"MAILBOX_SYNC_FLAG_">>();
type<Constants<string>>().is<Named<"MAILBOX_ATTRIBUTE_PREFIX_">>();
type<Constants<StatusItem | MailboxFlag | undefined | MailboxSyncFlag | string>>().is<keyof DovecotStorage>();

// @ts-expect-error TS2322: a plain number is no mailbox flag
const numberAsFlag: MailboxFlag = 1;
// @ts-expect-error TS2322: a mailbox flag is no sync flag
const flagAsSyncFlag: MailboxSyncFlag = storage.MAILBOX_FLAG_READONLY;
// @ts-expect-error TS2322: a sync flag is no mailbox flag
const syncFlagAsFlag: MailboxFlag = storage.MAILBOX_SYNC_FLAG_FAST;
// @ts-expect-error TS2322: a sync flag is no status item
const syncFlagAsItem: StatusItem = storage.MAILBOX_SYNC_FLAG_FAST;
// @ts-expect-error TS2322: this item does not fill that field
const otherItem: StatusItem<"unseen"> = storage.STATUS_MESSAGES;
// @ts-expect-error TS2322: some item is not this item
const someItem: StatusItem<"unseen"> = storage.STATUS_UNSEEN as StatusItem;
// @ts-expect-error TS2322: bits joined with `|` lose their kind
const joined: MailboxFlag = storage.MAILBOX_FLAG_READONLY | storage.MAILBOX_FLAG_DROP_RECENT;
const asNumber: number = storage.MAILBOX_FLAG_READONLY;

// A constant that some server lacks is tested before use.
// @ts-expect-error TS2345: nil as the flags raises
user.mailbox("Reports", storage.MAILBOX_FLAG_AUTO_CREATE);
// @ts-expect-error TS2345: nil as the flags raises
user.mailbox("Reports", storage.MAILBOX_FLAG_AUTO_SUBSCRIBE);
const create = storage.MAILBOX_FLAG_AUTO_CREATE;
if (create !== undefined) user.mailbox("Reports", create);

type<FilledBy<[]>>().is<never>();
type<FilledBy<readonly [StatusItem<"messages">, StatusItem<"flags" | "permanent_flags">]>>().is<
  "messages" | "flags" | "permanent_flags"
>();
type<FilledBy<[StatusItem<"messages"> | StatusItem<"unseen">]>>().is<never>();
type<FlagsLike<MailboxFlag>>().is<MailboxFlag>();
type<FlagsLike<MailboxSyncFlag>>().is<MailboxSyncFlag>();
type<FlagsLike<1 | 2>>().is<number>();

// @ts-expect-error TS2540: constants cannot be changed
storage.STATUS_MESSAGES = 1 as never;
// @ts-expect-error TS2339: never exposed to Lua
storage.STATUS_SIZES;
// @ts-expect-error TS2551: the misspelling of the documentation
storage.MAILBOX_SYNC_FLAG_FORGE_RESYNC;

export {
  asNumber,
  flagAsSyncFlag,
  joined,
  numberAsFlag,
  otherItem,
  someItem,
  syncFlagAsFlag,
  syncFlagAsItem,
};
