export function dovecot_lua_notify_begin_txn(): void {}
export function dovecot_lua_notify_event_message_new(): void {
  dovecot.i_info("new");
}
export function dovecot_lua_notify_end_txn(): void {}
