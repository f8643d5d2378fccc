import { attachmentKeyword } from "../../../server/message/attachment_keyword.ts";
import type { ChangedMailbox } from "../../../server/storage/changes.ts";
import type { MailUser } from "../../../server/storage/mail_user.ts";
import { MailboxTransaction } from "../../../server/storage/mailbox_transaction.ts";
import { StorageError } from "../../../server/storage/storage_error.ts";
import { StoredMailbox } from "../../../server/storage/stored_mailbox.ts";
import { EMPTY_MAILDIR } from "../../../server/world/maildir.ts";

/** A transaction of messages, told of to the user's plugin. */
export function transactionOf(user: MailUser, mailbox: StoredMailbox): MailboxTransaction {
  const { profile } = user.process;
  const keywordsOf = (text: string) =>
    profile.facts.savedMessagesTellAttachments ? [attachmentKeyword(text)] : [];
  return new MailboxTransaction({ watcher: user.watcher, keywordsOf }, mailbox);
}

/** Changes mailboxes as one transaction of its own. */
function change(user: MailUser, told: ChangedMailbox, apply: () => void): void {
  const transaction = user.watcher?.begin();
  apply();
  transaction?.commit([told]);
}

/** A mailbox that was opened, and the UIDs that are recent for the session. */
export interface OpenedMailbox {
  readonly mailbox: StoredMailbox;
  readonly recent: ReadonlySet<number>;
}

/** Opens and synchronises a mailbox. Raises a StorageError. */
export function openMailbox(user: MailUser, name: string): OpenedMailbox {
  const object = user.mailbox(name);
  try {
    const mailbox = object.sync();
    return { mailbox, recent: new Set(object.recent) };
  } finally {
    object.free();
  }
}

/** Returns true if a mailbox of a name is there. */
export function exists(user: MailUser, name: string): boolean {
  return user.account.mailboxes.has(name);
}

export function createMailbox(user: MailUser, vname: string): void {
  if (exists(user, vname)) throw new StorageError("Mailbox already exists");
  change(user, { kind: "mailbox_create", mailbox: vname }, () => {
    const uidvalidity = Math.floor(user.process.now / 1000);
    user.account.mailboxes.set(
      vname,
      new StoredMailbox({ vname, attributes: [], ...EMPTY_MAILDIR, uidvalidity }),
    );
  });
}

/** Deletes a mailbox: its messages are expunged first, in a transaction of their own. */
export function deleteMailbox(user: MailUser, vname: string): void {
  const { mailbox } = openMailbox(user, vname);
  const transaction = transactionOf(user, mailbox);
  for (const message of [...mailbox.messages]) transaction.expunge(message);
  transaction.commit();
  change(user, { kind: "mailbox_delete", mailbox: vname }, () => user.account.mailboxes.delete(vname));
}

export function renameMailbox(user: MailUser, from: string, to: string): void {
  const mailbox = user.account.mailboxes.get(from);
  if (mailbox === undefined) throw new StorageError(`Mailbox doesn't exist: ${from}`);
  if (exists(user, to)) throw new StorageError("Target mailbox already exists");
  change(user, { kind: "mailbox_rename", mailbox: to, mailboxOld: from }, () => {
    user.account.mailboxes.delete(from);
    user.account.mailboxes.set(to, mailbox.renamed(to));
  });
}

export function subscribe(user: MailUser, vname: string, isSubscribed: boolean): void {
  if (user.account.subscriptions.has(vname) === isSubscribed) return;
  const kind = isSubscribed ? "mailbox_subscribe" : "mailbox_unsubscribe";
  change(user, { kind, mailbox: vname }, () => {
    const { subscriptions } = user.account;
    if (isSubscribed) subscriptions.add(vname);
    else subscriptions.delete(vname);
  });
}
