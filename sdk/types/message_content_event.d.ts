import type { Integer } from "./integer.d.ts";
import type { MessageEvent } from "./message_event.d.ts";

/** A message that was delivered (`MessageNew`), or saved by a client (`MessageAppend`): what its headers and its text say. */
export interface MessageContentEvent<Name extends string> extends MessageEvent<Name> {
  /**
   * The `Date` header, Unix time in seconds; 0 where there is none that can be read.
   *
   * @since 2.3.4
   */
  readonly date: Integer;
  /**
   * The time zone of the `Date` header in minutes east of UTC; 0 where there is no date.
   *
   * @since 2.3.4
   */
  readonly tz: Integer;
  /**
   * The `From` header as it is written, not decoded: `=?utf-8?q?J=C3=B6rg?= <joerg@example.com>`. Empty without one
   * (up to 2.3.9 `undefined`).
   *
   * @since 2.3.4
   */
  readonly from: string;
  /**
   * The first address of the `From` header. Empty without one, and for a group.
   *
   * @since 2.3.9
   */
  readonly from_address: string;
  /**
   * The decoded name of the first address of the `From` header. Empty without one; a group has its own.
   *
   * @since 2.3.9
   */
  readonly from_display_name: string;
  /**
   * The `To` header as it is written, not decoded. Empty without one (up to 2.3.9 `undefined`).
   *
   * @since 2.3.4
   */
  readonly to: string;
  /**
   * The first address of the `To` header. Empty without one, and for a group.
   *
   * @since 2.3.9
   */
  readonly to_address: string;
  /**
   * The decoded name of the first address of the `To` header. Empty without one; a group has its own.
   *
   * @since 2.3.9
   */
  readonly to_display_name: string;
  /**
   * The `Subject` header; `undefined` without one. Decoded from 2.3.9 on, with the line breaks of a folded header.
   *
   * @since 2.3.4
   */
  readonly subject: string | undefined;
  /**
   * The beginning of the first text part: up to 200 characters, white space as single blanks, without quoted lines.
   *
   * HTML is shown without its tags.
   *
   * @since 2.3.4
   */
  readonly snippet: string;
  /**
   * The `Message-ID` header as it is written; `undefined` without one.
   *
   * @since 2.3.8
   */
  readonly message_id: string | undefined;
  /**
   * The system flags, such as `\Seen`.
   *
   * @since 2.3.5
   */
  readonly flags: readonly string[];
  /**
   * The keywords. 2.4.5 adds `$HasAttachment` or `$HasNoAttachment` to new messages.
   *
   * @since 2.3.5
   */
  readonly keywords: readonly string[];
}
