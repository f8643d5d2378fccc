import type { Namespace } from "./namespace.ts";
import type { StoredMailbox } from "./stored_mailbox.ts";

/** What the userdb and the mail storage know of a user, session or not. */
export interface Account {
  readonly username: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  /** True if the server made it for itself. Default `false`. */
  readonly isAutocreated?: boolean;
  /** `plugin { … }` settings: the user's over everybody's. */
  readonly settings: ReadonlyMap<string, string>;
  /** The settings of all users alone, as the configuration has them. */
  readonly configuredSettings: ReadonlyMap<string, string>;
  /** What the userdb returned beside uid, gid and home. */
  readonly userdbFields: ReadonlyMap<string, string>;
  /** In the order in which the server looks through them. */
  readonly namespaces: readonly Namespace[];
  /** The names of the namespaces whose mailboxes the server has listed. */
  readonly listed: Set<string>;
  /** The vnames of the mailboxes that the user is subscribed to. */
  readonly subscriptions: Set<string>;
  /** By vname. INBOX is always there. */
  readonly mailboxes: Map<string, StoredMailbox>;
}

/** Below this key of INBOX lies the metadata of the user. */
export const USER_ATTRIBUTE_PREFIX = "vendor/vendor.dovecot/pvt/server/";
