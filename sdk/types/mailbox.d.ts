import type { MailboxStatus } from "./mailbox_status.d.ts";
import type { Metadata } from "./metadata.d.ts";
import type { FilledBy, MailboxSyncFlag, StatusItem } from "./storage.d.ts";

/**
 * A mailbox, made by `user:mailbox(name)`. Free it: best with `using`, which does it on every way out of the block.
 *
 * A mailbox that is alive when its user goes panics: `Trying to deinit storage without freeing mailbox NAME`. That
 * happens to one that is kept in a variable of the module, and to one that was not freed when the hook raised.
 *
 * `==` works: same namespace and name. `<`, `<=`, `>` and `>=` kill the process; compare `vname`. As text (`tostring`)
 * it is the `vname`.
 *
 * Metadata keys are used as they are. `metadata_set` and `metadata_unset` on a mailbox that is not open panic
 * (`assertion failed: (box->opened)`): call `open` first.
 *
 * @example
 * export default {
 *   mail_user_created() {},
 *   mail_user_deinit_pre(user) {
 *     using inbox = user.mailbox("INBOX");
 *     inbox.open();
 *     inbox.metadata_set("/private/comment", "seen by a hook");
 *   },
 * } satisfies MailHooks;
 */
export interface Mailbox extends Metadata {
  /**
   * The virtual name: with the prefix of its namespace, as users see it. Readable after `free`, too.
   *
   * @since 2.3.4
   */
  readonly vname: string;
  /**
   * The name in the storage: without the prefix of the namespace.
   *
   * @since 2.3.4
   */
  readonly name: string;
  /**
   * Opens the mailbox. Raises `mailbox_open(NAME) failed: …` when it does not exist.
   *
   * @since 2.3.4
   */
  open(this: this): void;
  /**
   * Closes the mailbox; nothing happens when it is not open. It can be opened again.
   *
   * @since 2.3.4
   */
  close(this: this): void;
  /**
   * Releases the mailbox. Any method, or `tostring`, after it is a segmentation fault; only a second `free` is harmless.
   *
   * @since 2.3.4
   */
  free(this: this): void;
  /** Frees the mailbox at the end of the block that declared it with `using`. Not for calling. */
  [Symbol.dispose](): void;
  /**
   * Brings the mailbox up to date with its storage; opens it when needed. Raises `mailbox_sync(NAME) failed: …`.
   *
   * @param flags Several are joined with `dovecot.set_flag(a, b)`. Raises when it is there and nil.
   * @since 2.3.4
   */
  sync(this: this, flags: MailboxSyncFlag): void;
  sync(this: this): void;
  /**
   * Counts and properties of the mailbox; opens and syncs it when needed. Raises `mailbox_get_status(NAME, n) failed: …`.
   *
   * @param items What to fill, `dovecot.storage.STATUS_*`.
   * @since 2.3.4
   * @example
   * export default {
   *   mail_user_created() {},
   *   mail_user_deinit_pre(user) {
   *     using inbox = user.mailbox("INBOX");
   *     const { messages, unseen } = inbox.status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN);
   *     dovecot.i_info(`${unseen} of ${messages} unseen`);
   *   },
   * } satisfies MailHooks;
   */
  status<const Items extends readonly [StatusItem, ...StatusItem[]]>(
    this: this,
    ...items: Items
  ): MailboxStatus<FilledBy<Items>>;
  /**
   * The `vname`.
   *
   * @since 2.3.4
   */
  toString(): string;
}
