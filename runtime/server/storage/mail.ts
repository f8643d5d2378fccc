import type { Mailbox } from "./mailbox.ts";

/** A message as a plugin of the server holds it. */
export interface Mail {
  readonly mailbox: Mailbox;
  readonly uid: number;
  /** The position in the mailbox, from 1. */
  readonly seq: number;
  readonly expunged: boolean;
}
