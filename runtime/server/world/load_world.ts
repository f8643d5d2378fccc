import type { Account } from "../storage/account.ts";
import { userKey } from "../storage/attributes.ts";
import { normaliseName } from "../storage/mailbox_name.ts";
import { findNamespace, type Namespace, namespacesOf } from "../storage/namespace.ts";
import { StoredMailbox } from "../storage/stored_mailbox.ts";
import { DEFAULT_TEXT } from "../storage/stored_message.ts";
import { EMPTY_MAILDIR, type MaildirContents, readMaildir } from "./maildir.ts";
import { readProjectFile, type WorldPlace } from "./project_file.ts";
import type { MailboxWorld, MessageWorld, UserWorld, World } from "./world.ts";

/** The accounts of a world. */
export function loadAccounts(world: World, files: WorldPlace): Map<string, Account> {
  const users = Object.entries(world.users ?? {});
  const namespaces = namespacesOf(world);
  return new Map(users.map(([name, user]) => [name, loadAccount(name, { user, world, namespaces, files })]));
}

interface Source {
  readonly user: UserWorld;
  readonly world: World;
  readonly namespaces: readonly Namespace[];
  readonly files: WorldPlace;
}

function loadAccount(username: string, { user, world, namespaces, files }: Source): Account {
  const userdbFields = new Map(Object.entries(user.settings ?? {}));
  // QUIRK: a userdb field without a value arrives as "yes".
  const own = [...userdbFields].map(([name, value]) => [name, value === "" ? "yes" : value] as const);
  const described: Readonly<Record<string, MailboxWorld>> = { INBOX: {}, ...user.mailboxes };
  const mailboxes = Object.entries(described).map(([name, mailbox]) => {
    const vname = normaliseName(name, findNamespace(namespaces, name));
    const location = `users.${username}.mailboxes.${name}`;
    const attributes = Object.entries(mailbox.metadata ?? {});
    if (vname === "INBOX") attributes.push(...userAttributes(user));
    return new StoredMailbox({ vname, attributes, ...loadMessages(mailbox, { ...files, location }) });
  });
  return {
    username,
    uid: user.uid ?? 1000,
    gid: user.gid ?? 1000,
    home: user.home ?? `/var/vmail/${username}`,
    settings: new Map([...Object.entries(world.settings ?? {}), ...own]),
    configuredSettings: new Map(Object.entries(world.settings ?? {})),
    userdbFields,
    namespaces,
    listed: new Set(),
    subscriptions: new Set(),
    mailboxes: new Map(mailboxes.map((mailbox) => [mailbox.vname, mailbox])),
  };
}

function userAttributes(user: UserWorld): [string, string][] {
  return Object.entries(user.metadata ?? {}).map(([key, value]) => [userKey(key), value]);
}

interface Place extends WorldPlace {
  /** Key path for messages. */
  readonly location: string;
}

function loadMessages(mailbox: MailboxWorld, place: Place): MaildirContents {
  const maildir =
    mailbox.maildir === undefined
      ? EMPTY_MAILDIR
      : readMaildir({ ...place, path: mailbox.maildir, location: `${place.location}.maildir` });
  const messages = [...maildir.messages];
  for (const [index, given] of (mailbox.messages ?? []).entries()) {
    const message: MessageWorld = typeof given === "string" ? { eml: given } : given;
    messages.push({
      uid: maildir.uidnext + index,
      flags: new Set<string>(message.flags ?? []),
      keywords: new Set<string>(message.keywords ?? []),
      text: messageText(message, { ...place, location: `${place.location}.messages.${index}` }),
    });
  }
  return { ...maildir, messages, uidnext: maildir.uidnext + (mailbox.messages?.length ?? 0) };
}

function messageText(message: MessageWorld, place: Place): string {
  if (message.eml === undefined) return message.text ?? DEFAULT_TEXT;
  return readProjectFile({ ...place, path: message.eml });
}
