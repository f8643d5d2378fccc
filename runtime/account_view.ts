import { type Account, USER_ATTRIBUTE_PREFIX } from "./server/storage/account.ts";
import type { StoredMailbox } from "./server/storage/stored_mailbox.ts";

/** A message as a test reads it. */
export interface MessageView {
  readonly uid: number;
  readonly flags: readonly string[];
  readonly keywords: readonly string[];
  readonly text: string;
}

/** A mailbox as a test reads it. */
export interface MailboxView {
  readonly messages: readonly MessageView[];
  /** Metadata of the mailbox by key, without that of the user. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** An account as a test reads it, at the moment of reading. */
export interface AccountView {
  readonly username: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  /** `plugin { … }` settings, the user's over everybody's. */
  readonly settings: Readonly<Record<string, string>>;
  /** User metadata by key. */
  readonly metadata: Readonly<Record<string, string>>;
  /** By vname. */
  readonly mailboxes: Readonly<Record<string, MailboxView>>;
}

/** The state of an account. Every access looks anew. */
export function viewAccount(account: Account): AccountView {
  return {
    username: account.username,
    uid: account.uid,
    gid: account.gid,
    home: account.home,
    settings: Object.fromEntries(account.settings),
    get metadata() {
      const attributes = [...(account.mailboxes.get("INBOX")?.attributes ?? [])];
      return Object.fromEntries(
        attributes
          .filter(([key]) => isUserKey(key))
          .map(([key, value]) => [key.replace(USER_ATTRIBUTE_PREFIX, ""), value]),
      );
    },
    get mailboxes() {
      return Object.fromEntries(
        [...account.mailboxes].map(([vname, stored]) => [vname, viewMailbox(stored)]),
      );
    },
  };
}

function viewMailbox(stored: StoredMailbox): MailboxView {
  return {
    messages: stored.messages.map(({ uid, flags, keywords, text }) => ({
      uid,
      flags: [...flags],
      keywords: [...keywords],
      text,
    })),
    metadata: Object.fromEntries([...stored.attributes].filter(([key]) => !isUserKey(key))),
  };
}

function isUserKey(key: string): boolean {
  return ["/private/", "/shared/"].some((scope) => key.startsWith(scope + USER_ATTRIBUTE_PREFIX));
}
