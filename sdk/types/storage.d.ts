import type { MailboxStatusFields } from "./mailbox_status.d.ts";

declare const statusItem: unique symbol;
declare const mailboxFlag: unique symbol;
declare const mailboxSyncFlag: unique symbol;

/** A `dovecot.storage.STATUS_*` constant; `Field` names the fields of the status that it fills. */
export type StatusItem<Field extends keyof MailboxStatusFields = never> = number & {
  readonly [statusItem]: { readonly [name in Field]: true };
};

/** The fields that are filled for sure when all of `Items` were asked for. */
export type FilledBy<Items extends readonly StatusItem[]> = {
  [Index in keyof Items]: keyof MailboxStatusFields & keyof Items[Index][typeof statusItem];
}[number];

/** A `dovecot.storage.MAILBOX_FLAG_*` constant, or several joined with `dovecot.set_flag`. */
export type MailboxFlag = number & { readonly [mailboxFlag]: true };

/** A `dovecot.storage.MAILBOX_SYNC_FLAG_*` constant, or several joined with `dovecot.set_flag`. */
export type MailboxSyncFlag = number & { readonly [mailboxSyncFlag]: true };

/** What joining or clearing flags gives: flags stay of their kind, plain numbers become any number. */
export type FlagsLike<Flag extends number> = Flag extends MailboxFlag | MailboxSyncFlag ? Flag : number;

/** The constants of the mail storage. All numbers are floats in Lua. */
export interface DovecotStorage {
  /**
   * Asks for `messages`. 1
   *
   * @since 2.3.4
   */
  readonly STATUS_MESSAGES: StatusItem<"messages">;
  /**
   * Asks for `recent`. 2
   *
   * @since 2.3.4
   */
  readonly STATUS_RECENT: StatusItem<"recent">;
  /**
   * Asks for `uidnext`. 4
   *
   * @since 2.3.4
   */
  readonly STATUS_UIDNEXT: StatusItem<"uidnext">;
  /**
   * Asks for `uidvalidity`. 8
   *
   * @since 2.3.4
   */
  readonly STATUS_UIDVALIDITY: StatusItem<"uidvalidity">;
  /**
   * Asks for `unseen`. 16
   *
   * @since 2.3.4
   */
  readonly STATUS_UNSEEN: StatusItem<"unseen">;
  /**
   * Asks for `first_unseen_seq`. 32
   *
   * @since 2.3.4
   */
  readonly STATUS_FIRST_UNSEEN_SEQ: StatusItem<"first_unseen_seq">;
  /**
   * Asks for `keywords`. 64
   *
   * @since 2.3.4
   */
  readonly STATUS_KEYWORDS: StatusItem<"keywords">;
  /**
   * Asks for `highest_modseq`, `nonpermanent_modseqs` and `no_modseq_tracking`. 128
   *
   * @since 2.3.4
   */
  readonly STATUS_HIGHESTMODSEQ: StatusItem<"highest_modseq" | "nonpermanent_modseqs" | "no_modseq_tracking">;
  /**
   * Asks for `permanent_flags`, `flags`, `permanent_keywords` and `allow_new_keywords`. 512
   *
   * @since 2.3.4
   */
  readonly STATUS_PERMANENT_FLAGS: StatusItem<
    "permanent_flags" | "flags" | "permanent_keywords" | "allow_new_keywords"
  >;
  /**
   * Asks for `first_recent_uid`. 1024
   *
   * @since 2.3.4
   */
  readonly STATUS_FIRST_RECENT_UID: StatusItem<"first_recent_uid">;
  /**
   * Asks for `highest_pvt_modseq`. 8192
   *
   * @since 2.3.4
   */
  readonly STATUS_HIGHESTPVTMODSEQ: StatusItem<"highest_pvt_modseq">;

  /**
   * Opens the mailbox for reading only. 1
   *
   * @since 2.3.4
   */
  readonly MAILBOX_FLAG_READONLY: MailboxFlag;
  /**
   * Opens the mailbox for saving only. 2
   *
   * @since 2.3.4
   */
  readonly MAILBOX_FLAG_SAVEONLY: MailboxFlag;
  /**
   * Clears the recent state of the messages. Sync before asking for `recent`. 4
   *
   * @since 2.3.4
   */
  readonly MAILBOX_FLAG_DROP_RECENT: MailboxFlag;
  /**
   * Uses no index files. 16
   *
   * @since 2.3.4
   */
  readonly MAILBOX_FLAG_NO_INDEX_FILES: MailboxFlag;
  /**
   * Keeps the mailbox locked while it is open. 32
   *
   * @since 2.3.4
   */
  readonly MAILBOX_FLAG_KEEP_LOCKED: MailboxFlag;
  /**
   * Opens the mailbox whatever its access control lists say. 256
   *
   * @since 2.3.4
   */
  readonly MAILBOX_FLAG_IGNORE_ACLS: MailboxFlag;
  /**
   * Creates the mailbox when it is missing. 4096; nil in Debian's packages from 2.3.19.1 on, so test it.
   *
   * @since 2.3.4
   * @absent 2.3.19.1 2.4.1 2.4.5
   */
  readonly MAILBOX_FLAG_AUTO_CREATE: MailboxFlag | undefined;
  /**
   * Subscribes the mailbox when it is created. 8192; nil in Debian's packages from 2.3.19.1 on, so test it.
   *
   * @since 2.3.4
   * @absent 2.3.19.1 2.4.1 2.4.5
   */
  readonly MAILBOX_FLAG_AUTO_SUBSCRIBE: MailboxFlag | undefined;

  /**
   * Reads everything again. 1
   *
   * @since 2.3.4
   */
  readonly MAILBOX_SYNC_FLAG_FULL_READ: MailboxSyncFlag;
  /**
   * Writes everything out. 2
   *
   * @since 2.3.4
   * @removed 2.4.0
   */
  readonly MAILBOX_SYNC_FLAG_FULL_WRITE: MailboxSyncFlag;
  /**
   * Skips what costs time. 4
   *
   * @since 2.3.4
   */
  readonly MAILBOX_SYNC_FLAG_FAST: MailboxSyncFlag;
  /**
   * Leaves expunged messages in the view. 8
   *
   * @since 2.3.4
   */
  readonly MAILBOX_SYNC_FLAG_NO_EXPUNGES: MailboxSyncFlag;
  /**
   * Repairs inconsistencies of the view. 64
   *
   * @since 2.3.4
   */
  readonly MAILBOX_SYNC_FLAG_FIX_INCONSISTENT: MailboxSyncFlag;
  /**
   * Expunges what is marked for it. 128
   *
   * @since 2.3.4
   */
  readonly MAILBOX_SYNC_FLAG_EXPUNGE: MailboxSyncFlag;
  /**
   * Rebuilds the indexes. 256
   *
   * @since 2.3.4
   */
  readonly MAILBOX_SYNC_FLAG_FORCE_RESYNC: MailboxSyncFlag;

  /**
   * Prefix of Dovecot's own attributes, `vendor/vendor.dovecot/`. It has no leading `/private/` or `/shared/`.
   *
   * @since 2.3.7
   */
  readonly MAILBOX_ATTRIBUTE_PREFIX_DOVECOT: "vendor/vendor.dovecot/";
  /**
   * Prefix of attributes that clients cannot see, `vendor/vendor.dovecot/pvt/`.
   *
   * @since 2.3.7
   */
  readonly MAILBOX_ATTRIBUTE_PREFIX_DOVECOT_PVT: "vendor/vendor.dovecot/pvt/";
  /**
   * Prefix of the server's attributes, `vendor/vendor.dovecot/pvt/server/`: where user metadata lives.
   *
   * @since 2.3.7
   */
  readonly MAILBOX_ATTRIBUTE_PREFIX_DOVECOT_PVT_SERVER: "vendor/vendor.dovecot/pvt/server/";
}
