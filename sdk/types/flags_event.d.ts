import type { MessageEvent } from "./message_event.d.ts";

/** Flags were set, or keywords changed: also when the change only took keywords from the message. */
export interface FlagsSetEvent extends MessageEvent<"FlagsSet"> {
  /**
   * The system flags that the change added, such as `\Seen`; in 2.3.4 a bit mask.
   *
   * @since 2.3.5
   */
  readonly flags: readonly string[];
  /**
   * The keywords that the change added.
   *
   * @since 2.3.5
   */
  readonly keywords: readonly string[];
}

/** Flags or keywords changed: the server sends this event for **every** change, also for one that only adds some. */
export interface FlagsClearEvent extends MessageEvent<"FlagsClear"> {
  /**
   * The system flags that the change took from the message; in 2.3.4 a bit mask.
   *
   * @since 2.3.5
   */
  readonly flags: readonly string[];
  /**
   * All system flags before the change, perhaps with `\Recent`. Empty when only keywords changed.
   *
   * @since 2.3.5
   */
  readonly flags_old: readonly string[];
  /**
   * The keywords that the change took from the message.
   *
   * @since 2.3.5
   */
  readonly keywords: readonly string[];
  /**
   * All keywords before the change. Empty when only flags changed.
   *
   * @since 2.3.5
   */
  readonly keywords_old: readonly string[];
}
