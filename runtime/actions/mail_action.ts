import type { Typed } from "./typed.ts";

/** The message of an action: a file that it is read from, or a text; without one a small message. */
export type MessageInput = { readonly file: string } | { readonly text: string } | undefined;

/** Which messages of a mailbox an action is about. */
export interface MessageQuery {
  readonly mailbox: string;
  /** All of them must be met. */
  readonly conditions: readonly MessageCondition[];
}

/** A range of numbers; `Infinity` stands for the last one. */
export type NumberRange = readonly [first: number, last: number];

/** A condition of a query. */
export type MessageCondition =
  | { readonly kind: "uid" | "seq"; readonly ranges: readonly NumberRange[] }
  | { readonly kind: "flag" | "keyword"; readonly name: string; readonly isSet: boolean };

/** `dovecot-lda`: the delivery of a message to a user. */
export interface LdaDelivery extends Typed {
  readonly kind: "dovecot-lda";
  readonly user: string;
  readonly mailbox?: string;
  readonly sender?: string;
  readonly input: MessageInput;
}

/** `lmtp`: the delivery of a message to several users by LMTP. */
export interface LmtpDelivery extends Typed {
  readonly kind: "lmtp";
  readonly users: readonly string[];
  readonly sender?: string;
  readonly input: MessageInput;
}

/** `save`: a message is saved as a client does. */
export interface SaveMessage extends Typed {
  readonly kind: "save";
  readonly user: string;
  readonly mailbox?: string;
  readonly input: MessageInput;
}

/** `flags add`, `flags remove`, `flags replace`. */
export interface ChangeFlags extends Typed {
  readonly kind: "flags add" | "flags remove" | "flags replace";
  readonly user: string;
  /** Flags with a backslash, and keywords. */
  readonly marks: readonly string[];
  readonly query: MessageQuery;
}

/** `copy` and `move`. */
export interface CopyMessages extends Typed {
  readonly kind: "copy" | "move";
  readonly user: string;
  readonly destination: string;
  readonly query: MessageQuery;
}

/** `expunge`. */
export interface ExpungeMessages extends Typed {
  readonly kind: "expunge";
  readonly user: string;
  readonly query: MessageQuery;
}

/** `mailbox create`, `mailbox delete`, `mailbox subscribe`, `mailbox unsubscribe`. */
export interface ChangeMailboxes extends Typed {
  readonly kind: "mailbox create" | "mailbox delete" | "mailbox subscribe" | "mailbox unsubscribe";
  readonly user: string;
  readonly mailboxes: readonly string[];
  /** `-s`: the subscription as well. */
  readonly subscriptions: boolean;
}

/** `mailbox rename`. */
export interface RenameMailbox extends Typed {
  readonly kind: "mailbox rename";
  readonly user: string;
  readonly from: string;
  readonly to: string;
}

/** `imap`: a session of a mail client, with its commands. */
export interface ImapCommands extends Typed {
  readonly kind: "imap";
  readonly user: string;
  readonly commands: readonly ImapCommand[];
}

/** A command of IMAP: its words, and the files that its literals are read from, at their places. */
export interface ImapCommand {
  /** As it was typed. */
  readonly text: string;
  readonly parts: readonly ImapPart[];
}

/** A piece of a command. */
export type ImapPart = { readonly text: string } | { readonly input: MessageInput };

/** A change of mail. */
export type MailAction =
  | LdaDelivery
  | LmtpDelivery
  | SaveMessage
  | ChangeFlags
  | CopyMessages
  | ExpungeMessages
  | ChangeMailboxes
  | RenameMailbox
  | ImapCommands;

export type MailActionKind = MailAction["kind"];
