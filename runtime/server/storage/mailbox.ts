import { Panic } from "../process/death.ts";
import { Attributes } from "./attributes.ts";
import { autoCreate } from "./mailbox_auto.ts";
import { buildList, findStored, missingName } from "./mailbox_list.ts";
import { isValidUtf8, normaliseName, storageName, verifyName } from "./mailbox_name.ts";
import type { MailboxOwner, MailboxPlace } from "./mailbox_place.ts";
import { findNamespace, type Namespace } from "./namespace.ts";
import { StorageError } from "./storage_error.ts";
import { emptyIndex, type MailboxIndex, type StoredMailbox } from "./stored_mailbox.ts";

/** `MAILBOX_FLAG_…` and `MAILBOX_SYNC_FLAG_…` bits that show. */
const SAVEONLY = 0x02;
const DROP_RECENT = 0x04;
const NO_INDEX_FILES = 0x10;
const SYNC_FAST = 0x04;
const SYNC_NO_EXPUNGES = 0x08;

/** A mailbox object: a way to a mailbox that may not exist. */
export class Mailbox implements MailboxPlace {
  readonly user: MailboxOwner;
  readonly namespace: Namespace;
  readonly vname: string;
  readonly name: string;
  readonly flags: number;
  readonly attributes: Attributes;
  /** UIDs that were recent at a sync through this object. */
  readonly recent = new Set<number>();
  #opened: StoredMailbox | undefined;
  #memoryIndex: MailboxIndex | undefined;
  #synced = false;

  constructor(user: MailboxOwner, name: string, flags: number) {
    if (!isValidUtf8(name)) throw new Panic("mailbox-name-not-utf8");
    this.user = user;
    this.namespace = findNamespace(user.account.namespaces, name);
    this.vname = normaliseName(name, this.namespace);
    this.name = storageName(this.vname, {
      namespace: this.namespace,
      facts: user.process.profile.facts,
    });
    this.flags = flags;
    this.attributes = new Attributes(this);
  }

  get isOpen(): boolean {
    return this.#opened !== undefined;
  }

  get dropsRecent(): boolean {
    return (this.flags & DROP_RECENT) !== 0;
  }

  /** True if the index of this object is in memory, for itself alone. */
  get hasIndexInMemory(): boolean {
    return (this.flags & NO_INDEX_FILES) !== 0;
  }

  /** The index that this object uses while it is open. */
  get index(): MailboxIndex {
    return this.#memoryIndex ?? this.open().index;
  }

  /** True if the mailbox was synchronised since it was opened. */
  get isSynced(): boolean {
    return this.#synced;
  }

  /** The mailbox on disk, without opening it. Raises if it does not exist. */
  locate(): StoredMailbox {
    if (this.#opened !== undefined) return this.#opened;
    verifyName(this.vname, this.namespace);
    const found = findStored(this) ?? autoCreate(this);
    if (found === undefined) throw new StorageError(`Mailbox doesn't exist: ${missingName(this)}`);
    return found;
  }

  open(): StoredMailbox {
    this.#opened ??= this.#start();
    return this.#opened;
  }

  #start(): StoredMailbox {
    const found = this.locate();
    if (this.hasIndexInMemory) this.#memoryIndex ??= emptyIndex();
    return found;
  }

  close(): void {
    this.#opened = undefined;
    this.#synced = false;
    this.recent.clear();
  }

  /** Gives the object up. */
  free(): void {
    this.close();
    const index = this.user.mailboxes.indexOf(this);
    if (index >= 0) this.user.mailboxes.splice(index, 1);
  }

  /** The sync that status does by itself. */
  syncFast(): StoredMailbox {
    return this.sync(SYNC_FAST);
  }

  /** Brings the index up to date; opens if needed. */
  sync(flags = 0): StoredMailbox {
    const stored = this.open();
    buildList(this);
    // mailbox_sync() also asks to repair inconsistencies, which cannot do without expunges.
    if ((flags & SYNC_NO_EXPUNGES) !== 0) throw new Panic("sync-without-expunges");
    // Who only wants to save is spared a look at all messages.
    if ((flags & SYNC_FAST) === 0 || (this.flags & SAVEONLY) === 0) stored.build(this.index);
    for (const uid of stored.recentUids(this.index)) this.recent.add(uid);
    if (this.dropsRecent && this.index.isBuilt) this.index.firstRecentUid = stored.uidnext;
    this.#synced = true;
    return stored;
  }

  /** Returns true if two objects lead to the same mailbox. */
  equals(other: Mailbox): boolean {
    return this.user === other.user && this.vname === other.vname;
  }
}
