import type { MailboxPlace } from "./mailbox_place.ts";
import { findNamespace } from "./namespace.ts";
import type { StoredMailbox } from "./stored_mailbox.ts";

/** The mailbox on disk that a mailbox object leads to, if it exists. */
export function findStored({ user, namespace, name, vname }: MailboxPlace): StoredMailbox | undefined {
  // The prefix alone leads to the folder of INBOX, and so does INBOX behind the prefix.
  const isInbox = namespace.inbox && (name === "" || name === "INBOX");
  return user.account.mailboxes.get(isInbox ? "INBOX" : vname);
}

/** Has the server list a namespace's mailboxes, if it did not before: it keeps an index of them. */
export function buildList({ user, namespace }: MailboxPlace): void {
  user.account.listed.add(namespace.name);
}

/**
 * The name that the server says does not exist. Of several levels it takes the last in the order of the folder on disk,
 * which nobody knows; here it is the last in the world's.
 */
// QUIRK: a mailbox is opened in vain before the server listed its namespace: the error names a level that is no mailbox.
export function missingName(mailbox: MailboxPlace): string {
  const { user, namespace, vname } = mailbox;
  if (user.account.listed.has(namespace.name)) return vname;
  buildList(mailbox);
  return missingParents(mailbox).at(-1) ?? vname;
}

function missingParents({ user, namespace }: MailboxPlace): string[] {
  const { mailboxes, namespaces } = user.account;
  const { prefix, separator } = namespace;
  const own = [...mailboxes.keys()].filter((vname) => findNamespace(namespaces, vname) === namespace);
  return own
    .flatMap((vname) => parentsOf(vname.slice(prefix.length), separator))
    .map((parent) => prefix + parent)
    .filter((parent) => !mailboxes.has(parent));
}

/** The levels above a name, the highest first. */
function parentsOf(name: string, separator: string): string[] {
  const parts = name.split(separator);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join(separator));
}
