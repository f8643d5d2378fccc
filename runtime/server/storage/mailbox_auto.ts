import { EMPTY_MAILDIR } from "../world/maildir.ts";
import type { MailboxPlace } from "./mailbox_place.ts";
import { StoredMailbox } from "./stored_mailbox.ts";

/** The `MAILBOX_FLAG_…` bit that has a mailbox created. */
const AUTO_CREATE = 0x1000;

/** Creates a mailbox that does not exist and that the settings or its object's flags want; else gives undefined. */
export function autoCreate(mailbox: MailboxPlace): StoredMailbox | undefined {
  if (!isWanted(mailbox)) return undefined;
  const { vname, user } = mailbox;
  const uidvalidity = Math.floor(user.process.now / 1000);
  const stored = new StoredMailbox({ vname, attributes: [], ...EMPTY_MAILDIR, uidvalidity });
  user.account.mailboxes.set(vname, stored);
  return stored;
}

function isWanted({ vname, namespace, flags, user }: MailboxPlace): boolean {
  // Where the constant is missing, the server does not know the flag either.
  const hasFlag = user.process.profile.has("dovecot.storage", "MAILBOX_FLAG_AUTO_CREATE");
  if (hasFlag && (flags & AUTO_CREATE) !== 0) return namespace.usable;
  return (namespace.settings.get(vname)?.auto ?? "no") !== "no";
}
