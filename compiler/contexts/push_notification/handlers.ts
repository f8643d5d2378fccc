/** The handler of one event. */
interface Handler {
  readonly name: string;
  /** The declared type of the event. */
  readonly event: string;
}

const handler = (event: string, type: string): Handler => ({
  name: `dovecot_lua_notify_event_${event}`,
  event: type,
});

/** The handlers of events, in the order of the declarations. */
export const handlers: readonly Handler[] = [
  handler("mailbox_create", 'MailboxEvent<"MailboxCreate">'),
  handler("mailbox_delete", 'MailboxEvent<"MailboxDelete">'),
  handler("mailbox_rename", "MailboxRenameEvent"),
  handler("mailbox_subscribe", 'MailboxEvent<"MailboxSubscribe">'),
  handler("mailbox_unsubscribe", 'MailboxEvent<"MailboxUnsubscribe">'),
  handler("message_new", 'MessageContentEvent<"MessageNew">'),
  handler("message_append", 'MessageContentEvent<"MessageAppend">'),
  handler("message_read", 'MessageEvent<"MessageRead">'),
  handler("message_trash", 'MessageEvent<"MessageTrash">'),
  handler("message_expunge", 'MessageEvent<"MessageExpunge">'),
  handler("flags_set", "FlagsSetEvent"),
  handler("flags_clear", "FlagsClearEvent"),
];
