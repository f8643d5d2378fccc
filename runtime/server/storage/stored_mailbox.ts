import type { Marks } from "./changes.ts";
import type { StoredMessage } from "./stored_message.ts";

/** What a mailbox is made of. */
export interface StoredMailboxOptions {
  readonly vname: string;
  readonly uidvalidity: number;
  /** The UID that the next message gets. */
  readonly uidnext: number;
  readonly messages: readonly StoredMessage[];
  /** Metadata by key, `/private/…` and `/shared/…`. */
  readonly attributes: Iterable<readonly [string, string]>;
  /** The UID from which on messages are new to the server. */
  readonly firstRecentUid: number;
}

/** What an index knows beside the messages. */
export interface MailboxIndex {
  /** Until the first sync an open mailbox looks empty. */
  isBuilt: boolean;
  /** Changes of metadata that it recorded. */
  attributeChanges: number;
  /** Changes of messages since it was filled. */
  changes: number;
  /** The first UID that is recent for the next session. */
  firstRecentUid: number;
}

/** An index that was not filled yet. */
export function emptyIndex(): MailboxIndex {
  return { isBuilt: false, attributeChanges: 0, changes: 0, firstRecentUid: 1 };
}

function replace(marks: Set<string>, others: ReadonlySet<string>): void {
  const names = [...others];
  marks.clear();
  for (const name of names) marks.add(name);
}

/** A mailbox on disk: what outlives a session. */
export class StoredMailbox {
  readonly vname: string;
  readonly uidvalidity: number;
  uidnext: number;
  readonly messages: StoredMessage[];
  readonly attributes: Map<string, string>;
  /** The index files. */
  readonly index = emptyIndex();
  /** Keywords that some message has or had. */
  readonly #learnt = new Set<string>();
  /** The UID from which on messages are not in the list of UIDs. */
  #firstUnlistedUid: number;

  constructor(options: StoredMailboxOptions) {
    this.vname = options.vname;
    this.uidvalidity = options.uidvalidity;
    this.uidnext = options.uidnext;
    this.messages = [...options.messages];
    this.attributes = new Map(options.attributes);
    this.#firstUnlistedUid = options.firstRecentUid;
  }

  /** The same mailbox with another name. */
  renamed(vname: string): StoredMailbox {
    const renamed = new StoredMailbox({
      vname,
      uidvalidity: this.uidvalidity,
      uidnext: this.uidnext,
      messages: this.messages,
      attributes: this.attributes,
      firstRecentUid: this.#firstUnlistedUid,
    });
    Object.assign(renamed.index, this.index);
    return renamed;
  }

  /** Adds a message with the next UID. */
  add(message: StoredMessage): void {
    replace(message.keywords, this.#inOrder(message.keywords));
    this.messages.push(message);
    this.uidnext = message.uid + 1;
    this.index.changes++;
  }

  /** Gives a message other flags and keywords. */
  mark(message: StoredMessage, { flags, keywords }: Marks): void {
    replace(message.flags, flags);
    replace(message.keywords, this.#inOrder(keywords));
    this.index.changes++;
  }

  /** Keywords in the order in which the mailbox learnt them. */
  #inOrder(keywords: ReadonlySet<string>): Set<string> {
    for (const name of [...this.keywords, ...keywords]) this.#learnt.add(name);
    return new Set([...this.#learnt].filter((name) => keywords.has(name)));
  }

  remove(message: StoredMessage): void {
    this.messages.splice(this.messages.indexOf(message), 1);
    this.index.changes++;
  }

  /** Keywords in the order in which the index learnt them. */
  get keywords(): string[] {
    return [...new Set(this.messages.flatMap((message) => [...message.keywords]))];
  }

  /** The first sync appends all messages in one change, and adds each keyword in one more. */
  highestModseq({ isBuilt, attributeChanges, changes }: MailboxIndex): number {
    const syncs = isBuilt && this.messages.length > 0 ? 1 + this.keywords.length : 0;
    return 1 + syncs + attributeChanges + changes;
  }

  /** Fills an index with what is there, at the first sync. Messages with a UID are not recent in a new index. */
  build(index: MailboxIndex): void {
    if (!index.isBuilt) index.firstRecentUid = this.#firstUnlistedUid;
    index.isBuilt = true;
    this.#firstUnlistedUid = this.uidnext;
  }

  /** The UIDs that are recent for a session that looks now. */
  recentUids({ isBuilt, firstRecentUid }: MailboxIndex): number[] {
    if (!isBuilt) return [];
    return this.messages.map((message) => message.uid).filter((uid) => uid >= firstRecentUid);
  }
}
