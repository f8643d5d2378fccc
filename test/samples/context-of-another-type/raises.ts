import type { MailUser, MessageContentEvent } from "dovescript";

export function dovecot_lua_notify_begin_txn(user: MailUser) {
  return { user };
}
export function dovecot_lua_notify_event_message_new(
  context: { uids: number[] },
  event: MessageContentEvent<"MessageNew">,
): void {
  context.uids.push(event.uid);
}
export function dovecot_lua_notify_end_txn(): void {}
