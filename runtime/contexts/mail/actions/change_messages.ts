import type { Marks } from "../../../server/storage/changes.ts";
import type { MailUser } from "../../../server/storage/mail_user.ts";
import type { StoredMailbox } from "../../../server/storage/stored_mailbox.ts";
import type { StoredMessage } from "../../../server/storage/stored_message.ts";
import { transactionOf } from "./mailboxes.ts";

/** The change from one set of marks to another. */
export type MarkChange = "add" | "remove" | "replace";

/** Some messages of a mailbox. */
export interface Selected {
  readonly user: MailUser;
  readonly mailbox: StoredMailbox;
  readonly messages: readonly StoredMessage[];
  /** The UIDs that are recent for the session. */
  readonly recent?: ReadonlySet<number>;
}

/** Flags and keywords by their names. */
export function marksOf(names: readonly string[]): Marks {
  const isFlag = (name: string) => name.startsWith("\\");
  return {
    flags: new Set(names.filter(isFlag).map(canonical)),
    keywords: new Set(names.filter((name) => !isFlag(name))),
  };
}

/** System flags may be written in any case. */
function canonical(flag: string): string {
  return flag.charAt(0) + flag.charAt(1).toUpperCase() + flag.slice(2).toLowerCase();
}

/** Changes the marks of messages in one transaction. */
export function changeMarks(
  { user, mailbox, messages, recent }: Selected,
  how: MarkChange,
  marks: Marks,
): void {
  const transaction = transactionOf(user, mailbox);
  for (const message of messages)
    transaction.mark(message, {
      flags: changed(message.flags, how, marks.flags),
      keywords: changed(message.keywords, how, marks.keywords),
      isRecent: recent?.has(message.uid) ?? false,
    });
  transaction.commit();
}

function changed(before: ReadonlySet<string>, how: MarkChange, names: ReadonlySet<string>): Set<string> {
  if (how === "replace") return new Set(names);
  if (how === "add") return new Set([...before, ...names]);
  return new Set([...before].filter((name) => !names.has(name)));
}

export function expungeMessages({ user, mailbox, messages }: Selected): void {
  const transaction = transactionOf(user, mailbox);
  for (const message of messages) transaction.expunge(message);
  transaction.commit();
}

/** Copies messages; moved ones are expunged where they were, in a transaction around that of the copies. */
export function copyMessages(selected: Selected, target: StoredMailbox, isMove: boolean): void {
  const { user, mailbox, messages } = selected;
  const copies = transactionOf(user, target);
  const rest = transactionOf(user, mailbox);
  for (const message of messages) copies.copy(message);
  if (isMove) for (const message of messages) rest.expunge(message);
  copies.commit();
  rest.commit();
}
