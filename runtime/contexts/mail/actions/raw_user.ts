import type { Process } from "../../../server/process/process.ts";
import type { Account } from "../../../server/storage/account.ts";
import { namespacesOf } from "../../../server/storage/namespace.ts";
import { StoredMailbox } from "../../../server/storage/stored_mailbox.ts";
import { EMPTY_MAILDIR } from "../../../server/world/maildir.ts";

/** The account that the server makes for the message of a delivery, before it is somebody's. */
export function rawAccount({ profile }: Process, owner: Pick<Account, "uid" | "gid">): Account {
  const { rawUserHasSession } = profile.facts;
  return {
    username: rawUserHasSession ? "raw-mail-user" : "raw mail user",
    uid: rawUserHasSession ? owner.uid : 0,
    gid: rawUserHasSession ? owner.gid : 0,
    home: rawUserHasSession ? "/run/dovecot/empty" : "",
    settings: new Map(),
    configuredSettings: new Map(),
    userdbFields: new Map(),
    namespaces: namespacesOf({}),
    listed: new Set(),
    subscriptions: new Set(),
    isAutocreated: true,
    mailboxes: new Map([["INBOX", new StoredMailbox({ vname: "INBOX", attributes: [], ...EMPTY_MAILDIR })]]),
  };
}
