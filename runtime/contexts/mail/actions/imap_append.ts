import type { ImapPart, MessageInput } from "../../../actions/index.ts";
import type { MailUser } from "../../../server/storage/mail_user.ts";
import { marksOf } from "./change_messages.ts";
import { BadCommand, mailboxName, takeList } from "./imap_words.ts";
import { openMailbox, transactionOf } from "./mailboxes.ts";

/** Flags and a date in front of the literal of a message. */
const BEFORE_LITERAL = /^\s*(?:(\([^()]*\))\s*)?(?:"[^"]*"\s*)?$/;

/** Saves the messages of an APPEND in one transaction: a part that cannot be parsed rolls the others back. */
export function append(
  user: MailUser,
  operands: string,
  parts: readonly ImapPart[],
  read: (input: MessageInput) => string,
): void {
  const [name, first] = mailboxName(operands);
  const [literal] = parts;
  if (literal === undefined || !("input" in literal) || !BEFORE_LITERAL.test(first)) throw new BadCommand();
  const transaction = transactionOf(user, openMailbox(user, name).mailbox);
  let before = first;
  for (const part of parts) {
    if ("text" in part) before = part.text;
    else {
      const [, flags = ""] = BEFORE_LITERAL.exec(before) ?? [];
      if (!BEFORE_LITERAL.test(before)) break;
      transaction.save({ text: read(part.input), ...marksOf(takeList(flags)) }, false);
      before = "";
    }
  }
  if (before.trim() === "") {
    transaction.commit();
    return;
  }
  transaction.rollback();
  throw new BadCommand();
}
