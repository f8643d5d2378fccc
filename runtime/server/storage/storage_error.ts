/** An operation on a mailbox failed. The message is the server's; nothing is logged for it. */
export class StorageError extends Error {
  override readonly name = "StorageError";
}
