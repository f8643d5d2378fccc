/** A message as it lies in its mailbox. */
export interface StoredMessage {
  readonly uid: number;
  /** System flags such as `\Seen`, without `\Recent`. */
  readonly flags: Set<string>;
  readonly keywords: Set<string>;
  /** Headers and body. */
  readonly text: string;
}

/** Text of a message of which nothing is known. */
export const DEFAULT_TEXT = "From: sender@example.com\r\nSubject: small\r\n\r\nA small message.\r\n";
