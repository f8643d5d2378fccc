/** The fields that all events of a push-notification script have. Each call of a handler gets a table of its own. */
export interface NotifyEvent<Name extends string> {
  /**
   * The server's name of the event, such as `MessageNew`.
   *
   * @since 2.3.4
   */
  readonly name: Name;
  /**
   * The virtual name of the mailbox, in UTF-8: with the prefix of the namespace and its separator.
   *
   * @since 2.3.4
   */
  readonly mailbox: string;
}
