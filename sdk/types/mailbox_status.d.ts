import type { Integer } from "./integer.d.ts";

/** All fields that `mailbox:status()` can fill. */
export interface MailboxStatusFields {
  /**
   * The virtual name of the mailbox. Always filled.
   *
   * @since 2.3.4
   */
  readonly mailbox: string;
  /**
   * Number of messages. Ask with `STATUS_MESSAGES`.
   *
   * @since 2.3.4
   */
  readonly messages: Integer;
  /**
   * Number of messages that this session is the first to see. Ask with `STATUS_RECENT`.
   *
   * @since 2.3.4
   */
  readonly recent: Integer;
  /**
   * Number of messages without `\Seen`. Ask with `STATUS_UNSEEN`.
   *
   * @since 2.3.4
   */
  readonly unseen: Integer;
  /**
   * The UIDVALIDITY of the mailbox. Ask with `STATUS_UIDVALIDITY`.
   *
   * @since 2.3.4
   */
  readonly uidvalidity: Integer;
  /**
   * The UID that the next message will get. Ask with `STATUS_UIDNEXT`.
   *
   * @since 2.3.4
   */
  readonly uidnext: Integer;
  /**
   * Sequence number, from 1, of the first message without `\Seen`; 0 when there is none. Ask with `STATUS_FIRST_UNSEEN_SEQ`.
   *
   * @since 2.3.4
   */
  readonly first_unseen_seq: Integer;
  /**
   * UID of the first recent message. Ask with `STATUS_FIRST_RECENT_UID`.
   *
   * @since 2.3.4
   */
  readonly first_recent_uid: Integer;
  /**
   * The highest modification sequence; exact up to 2^53. Ask with `STATUS_HIGHESTMODSEQ`.
   *
   * @since 2.3.4
   */
  readonly highest_modseq: Integer;
  /**
   * The highest modification sequence of private flags; 0 without a private index. Ask with `STATUS_HIGHESTPVTMODSEQ`.
   *
   * @since 2.3.4
   */
  readonly highest_pvt_modseq: Integer;
  /**
   * Bit mask of the flags that can be stored for good. Ask with `STATUS_PERMANENT_FLAGS`.
   *
   * @since 2.3.4
   */
  readonly permanent_flags: Integer;
  /**
   * Bit mask of the flags that can be set. Ask with `STATUS_PERMANENT_FLAGS`.
   *
   * @since 2.3.4
   */
  readonly flags: Integer;
  /**
   * True if keywords are stored for good. Ask with `STATUS_PERMANENT_FLAGS`.
   *
   * @since 2.3.4
   */
  readonly permanent_keywords: boolean;
  /**
   * True if new keywords can be made. Ask with `STATUS_PERMANENT_FLAGS`.
   *
   * @since 2.3.4
   */
  readonly allow_new_keywords: boolean;
  /**
   * True if modification sequences are lost when the mailbox is closed. Ask with `STATUS_HIGHESTMODSEQ`.
   *
   * @since 2.3.4
   */
  readonly nonpermanent_modseqs: boolean;
  /**
   * True if modification sequences were never tracked here. Ask with `STATUS_HIGHESTMODSEQ`.
   *
   * @since 2.3.4
   */
  readonly no_modseq_tracking: boolean;
  /**
   * True if messages have GUIDs. Always filled.
   *
   * @since 2.3.4
   */
  readonly have_guids: boolean;
  /**
   * True if a GUID can be given when a message is saved. Always filled.
   *
   * @since 2.3.4
   */
  readonly have_save_guids: boolean;
  /**
   * True if all GUIDs are 128 bits. Always filled.
   *
   * @since 2.3.4
   */
  readonly have_only_guid128: boolean;
  /**
   * The names of the keywords of the mailbox. Ask with `STATUS_KEYWORDS`.
   *
   * @since 2.3.4
   */
  readonly keywords: readonly string[];
}

/** The fields that need no asking. */
export type AlwaysFilled = "mailbox" | "have_guids" | "have_save_guids" | "have_only_guid128";

/**
 * The answer of `mailbox:status(item, …)`: only the fields that were asked for can be read.
 *
 * The server fills what was not asked for with `0`, `false` or nil, or by chance with the right value; here it does not exist.
 */
export type MailboxStatus<Field extends keyof MailboxStatusFields = never> = Pick<
  MailboxStatusFields,
  AlwaysFilled | Field
>;
