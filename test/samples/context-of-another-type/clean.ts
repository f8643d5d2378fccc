import type { MailUser, MessageContentEvent } from "dovescript";

export function dovecot_lua_notify_begin_txn(user: MailUser) {
  const uids: number[] = [];
  return { user, uids };
}
export function dovecot_lua_notify_event_message_new(
  context: ReturnType<typeof dovecot_lua_notify_begin_txn>,
  event: MessageContentEvent<"MessageNew">,
): void {
  context.uids.push(event.uid);
}
export function dovecot_lua_notify_end_txn(): void {}
