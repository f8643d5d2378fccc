import type { Change, ChangeWatcher, Marks, WatchedTransaction } from "./changes.ts";
import type { StoredMailbox } from "./stored_mailbox.ts";
import type { StoredMessage } from "./stored_message.ts";

/** A message that is to be saved. */
export interface NewMessage extends Marks {
  /** Headers and body. */
  readonly text: string;
}

/** The parts of a session that its transactions need. */
export interface TransactionOwner {
  /** The plugin that hears of changes, if there is one. */
  readonly watcher: ChangeWatcher | undefined;
  /** The keywords that the server gives a new message. */
  readonly keywordsOf: (text: string) => readonly string[];
}

/** Applies a change, and tells what happened. */
type Step = () => Change;

/** Changes of the messages of one mailbox, which happen at once when they are committed. */
export class MailboxTransaction {
  readonly #owner: TransactionOwner;
  readonly #mailbox: StoredMailbox;
  readonly #steps: Step[] = [];
  #watched: WatchedTransaction | undefined;
  #hasBegun = false;

  constructor(owner: TransactionOwner, mailbox: StoredMailbox) {
    this.#owner = owner;
    this.#mailbox = mailbox;
  }

  /** Begins before anything is changed: the plugin hears of it. */
  begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#watched = this.#owner.watcher?.begin();
  }

  /** Saves a message that a client made, or that was delivered. */
  save(message: NewMessage, isDelivered: boolean): void {
    const keywords = [...message.keywords, ...this.#owner.keywordsOf(message.text)];
    this.#save({ ...message, keywords: new Set(keywords) }, isDelivered);
  }

  /** Saves a message that is there already, as it is. */
  copy({ text, flags, keywords }: NewMessage): void {
    this.#save({ text, flags: new Set(flags), keywords: new Set(keywords) }, false);
  }

  #save({ text, flags, keywords }: NewMessage, isDelivered: boolean): void {
    this.begin();
    this.#steps.push(() => {
      const message: StoredMessage = {
        uid: this.#mailbox.uidnext,
        flags: new Set(flags),
        keywords: new Set(keywords),
        text,
      };
      this.#mailbox.add(message);
      return { kind: "message_save", isDelivered, message, ...this.#place(message) };
    });
  }

  /** Changes the marks of a message; nothing happens for those that it has already. */
  mark(message: StoredMessage, { isRecent, ...wanted }: Marks & { readonly isRecent: boolean }): void {
    const before = { flags: new Set(message.flags), keywords: new Set(message.keywords) };
    if (areEqual(before.flags, wanted.flags) && areEqual(before.keywords, wanted.keywords)) return;
    this.begin();
    this.#steps.push(() => {
      this.#mailbox.mark(message, wanted);
      const after = { flags: new Set(message.flags), keywords: new Set(message.keywords) };
      return { kind: "message_marks", before, after, isRecent, ...this.#place(message) };
    });
  }

  expunge(message: StoredMessage): void {
    this.begin();
    this.#steps.push(() => {
      this.#mailbox.remove(message);
      return { kind: "message_expunge", ...this.#place(message) };
    });
  }

  commit(): void {
    if (!this.#hasBegun) return;
    const changes = this.#steps.map((step) => step());
    this.#watched?.commit(changes);
  }

  rollback(): void {
    if (this.#hasBegun) this.#watched?.rollback();
  }

  #place({ uid }: StoredMessage) {
    const { vname, uidvalidity } = this.#mailbox;
    return { mailbox: vname, uidvalidity, uid };
  }
}

function areEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}
