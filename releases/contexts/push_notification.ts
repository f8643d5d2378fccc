import type { Context } from "./context.ts";

/** The Lua driver of push notifications. */
export const pushNotification = {
  script: "a push notification script",
  scripts: "push notification scripts",
  caller: "the plugin push_notification",
  hooks: [
    "script_init",
    "dovecot_lua_notify_begin_txn",
    "dovecot_lua_notify_event_mailbox_create",
    "dovecot_lua_notify_event_mailbox_delete",
    "dovecot_lua_notify_event_mailbox_rename",
    "dovecot_lua_notify_event_mailbox_subscribe",
    "dovecot_lua_notify_event_mailbox_unsubscribe",
    "dovecot_lua_notify_event_message_new",
    "dovecot_lua_notify_event_message_append",
    "dovecot_lua_notify_event_message_read",
    "dovecot_lua_notify_event_message_trash",
    "dovecot_lua_notify_event_message_expunge",
    "dovecot_lua_notify_event_flags_set",
    "dovecot_lua_notify_event_flags_clear",
    "dovecot_lua_notify_end_txn",
    "script_deinit",
  ],
  required: {
    hook: "dovecot_lua_notify_begin_txn",
    lua: "function dovecot_lua_notify_begin_txn(user) return {} end",
  },
} as const satisfies Context;
