import { Panic, Segfault } from "../process/death.ts";
import { USER_ATTRIBUTE_PREFIX } from "./account.ts";
import { buildList } from "./mailbox_list.ts";
import type { MailboxPlace } from "./mailbox_place.ts";
import { StorageError } from "./storage_error.ts";
import type { MailboxIndex, StoredMailbox } from "./stored_mailbox.ts";

/** What metadata need of the mailbox object that they are asked through. */
interface AttributeMailbox extends MailboxPlace {
  readonly isOpen: boolean;
  readonly index: MailboxIndex;
  /** The mailbox on disk, without opening it. Raises if it does not exist. */
  locate(): StoredMailbox;
}

/** The purposes of a mailbox. */
const SPECIAL_USE = "/private/specialuse";

const SCOPES = ["/private/", "/shared/"] as const;

/** An attribute that the server answers itself. */
interface InternalAttribute {
  readonly key: string;
  /** True if nothing but the server can give a value: such a key is listed also without a dict. */
  readonly authority: boolean;
  /** Attributes of the server belong to INBOX. */
  readonly inboxOnly: boolean;
}

const INTERNAL: readonly InternalAttribute[] = [
  { key: "/private/comment", authority: false, inboxOnly: false },
  { key: SPECIAL_USE, authority: true, inboxOnly: false },
  { key: "/shared/comment", authority: false, inboxOnly: false },
  { key: `/shared/${USER_ATTRIBUTE_PREFIX}admin`, authority: true, inboxOnly: true },
  { key: `/shared/${USER_ATTRIBUTE_PREFIX}comment`, authority: true, inboxOnly: true },
];

/** What the server says of a key without scope. */
export const KEY_PROBLEM = "Invalid key prefix, must be /private/ or /shared/";

/** Raises for a key without scope. */
export function requireScope(key: string): void {
  scopeOf(key);
}

/** The key of user metadata as INBOX stores it. */
export function userKey(key: string): string {
  const scope = scopeOf(key);
  return scope + USER_ATTRIBUTE_PREFIX + key.slice(scope.length);
}

/** The metadata of a mailbox. */
export class Attributes {
  readonly #mailbox: AttributeMailbox;

  constructor(mailbox: AttributeMailbox) {
    this.#mailbox = mailbox;
  }

  /** The value of a key, undefined when there is none. Does not open the mailbox. */
  get(key: string): string | undefined {
    const scope = scopeOf(key);
    if (key === scope && this.#mailbox.user.process.profile.facts.namelessAttributesAreMissing)
      return undefined;
    if (this.#internal(key)?.authority) return this.#given(key);
    return this.#dict().get(key);
  }

  /** Sets a key; undefined removes it. The mailbox must be open. */
  set(key: string, value: string | undefined): void {
    const scope = scopeOf(key);
    if (!this.#mailbox.isOpen) throw new Panic("mailbox-not-opened");
    if (this.#internal(key)?.authority) throw new StorageError(`The ${key} attribute cannot be changed`);
    const dict = this.#dict();
    if (value?.includes("\0")) throw new StorageError("Attribute string value has NULs");
    this.#mailbox.user.process.sendPassthrough();
    if (value === undefined) dict.delete(key);
    else dict.set(key, value);
    // The index records the change, but only of an attribute with a name.
    if (key.length > scope.length) this.#mailbox.index.attributeChanges++;
  }

  /** The keys below a prefix, relative to it: those of the dict, then those of the server. */
  list(prefix: string): string[] {
    requireScope(prefix);
    const stored = this.#storedKeys(prefix);
    const internal = this.#internalKeys(prefix);
    const lower = new Set(internal.map((key) => key.toLowerCase()));
    return [...stored.filter((key) => !lower.has(key.toLowerCase())), ...internal];
  }

  #storedKeys(prefix: string): string[] {
    const { attributes } = this.#locate();
    if (!this.#mailbox.user.attributes) return [];
    this.#mailbox.user.openDict();
    return [...attributes.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  }

  /** Internal keys are matched by whole parts, and lose the separator along with the prefix. */
  #internalKeys(prefix: string): string[] {
    const bare = prefix.endsWith("/") ? prefix.slice(0, -1) : prefix;
    const found = INTERNAL.filter(({ key, authority }) => {
      if (key !== bare && !key.startsWith(`${bare}/`)) return false;
      return authority || this.#mailbox.user.attributes;
    }).map(({ key }) => key.slice(bare.length + 1));
    // QUIRK: outside INBOX keys of the server are left out only if the prefix did not already say so.
    return this.#isInbox ? found : found.filter((key) => !key.startsWith(USER_ATTRIBUTE_PREFIX));
  }

  get #isInbox(): boolean {
    return this.#mailbox.vname === "INBOX";
  }

  /** What the server's settings say. Nothing can be set for the others. */
  #given(key: string): string | undefined {
    const { namespace, vname } = this.#mailbox;
    return key === SPECIAL_USE ? namespace.settings.get(vname)?.special_use : undefined;
  }

  #internal(key: string): InternalAttribute | undefined {
    const found = INTERNAL.find((candidate) => candidate.key === key);
    return found?.inboxOnly && !this.#isInbox ? undefined : found;
  }

  /** The server looks for the mailbox by its list. */
  #locate(): StoredMailbox {
    if (!this.#mailbox.namespace.usable) throw new Segfault("namespace-without-storage");
    buildList(this.#mailbox);
    return this.#mailbox.locate();
  }

  /** The dict is asked for under the mailbox's GUID, so the mailbox must exist. */
  #dict(): Map<string, string> {
    const { attributes } = this.#locate();
    if (!this.#mailbox.user.attributes) throw new StorageError("Mailbox attributes not enabled");
    this.#mailbox.user.openDict();
    return attributes;
  }
}

function scopeOf(key: string): string {
  const scope = SCOPES.find((candidate) => key.startsWith(candidate));
  if (scope === undefined) throw new StorageError(KEY_PROBLEM);
  return scope;
}
