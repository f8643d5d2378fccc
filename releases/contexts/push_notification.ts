import type { Context } from "./context.ts";
import { SCRIPT } from "./server.ts";

const MAILBOX_HOOKS = [
  "dovecot_lua_notify_event_mailbox_create",
  "dovecot_lua_notify_event_mailbox_delete",
  "dovecot_lua_notify_event_mailbox_rename",
  "dovecot_lua_notify_event_mailbox_subscribe",
  "dovecot_lua_notify_event_mailbox_unsubscribe",
] as const;

const MESSAGE_HOOKS = [
  "dovecot_lua_notify_event_message_new",
  "dovecot_lua_notify_event_message_append",
  "dovecot_lua_notify_event_message_read",
  "dovecot_lua_notify_event_message_trash",
  "dovecot_lua_notify_event_message_expunge",
  "dovecot_lua_notify_event_flags_set",
  "dovecot_lua_notify_event_flags_clear",
] as const;

/** The handlers of events: a script without one of them is never called. */
export const EVENT_HOOKS: readonly string[] = [...MAILBOX_HOOKS, ...MESSAGE_HOOKS];

const OF_MESSAGES = ["dovecot_lua_notify_begin_txn", "dovecot_lua_notify_end_txn", ...MESSAGE_HOOKS] as const;

/** The Lua driver of push notifications. */
export const pushNotification = {
  word: "push",
  script: "a push-notification script",
  scripts: "push-notification scripts",
  caller: "the plugin push_notification",
  hooks: [
    "script_init",
    "dovecot_lua_notify_begin_txn",
    ...MAILBOX_HOOKS,
    ...MESSAGE_HOOKS,
    "dovecot_lua_notify_end_txn",
    "script_deinit",
  ],
  required: {
    hook: "dovecot_lua_notify_begin_txn",
    lua: "function dovecot_lua_notify_begin_txn(user) return {} end",
  },
  besides: ["mail"],
  actions: [
    { hooks: ["dovecot_lua_notify_event_mailbox_create"], command: "mailbox create -u {user} News" },
    { hooks: ["dovecot_lua_notify_event_mailbox_subscribe"], command: "mailbox subscribe -u {user} INBOX" },
    {
      hooks: ["dovecot_lua_notify_event_mailbox_unsubscribe"],
      command: "mailbox unsubscribe -u {user} INBOX",
    },
    { hooks: ["dovecot_lua_notify_event_mailbox_rename"], command: "mailbox create -u {user} Old" },
    { hooks: ["dovecot_lua_notify_event_mailbox_rename"], command: "mailbox rename -u {user} Old New" },
    { hooks: ["dovecot_lua_notify_event_mailbox_delete"], command: "mailbox create -u {user} Trash" },
    { hooks: ["dovecot_lua_notify_event_mailbox_delete"], command: "mailbox delete -u {user} Trash" },
    { hooks: OF_MESSAGES, command: "dovecot-lda -d {user}" },
    { hooks: ["dovecot_lua_notify_event_message_append"], command: "save -u {user}" },
    { hooks: OF_MESSAGES, command: "flags add -u {user} '\\Seen' mailbox INBOX uid 1" },
    {
      hooks: ["dovecot_lua_notify_event_message_trash"],
      command: "flags add -u {user} '\\Deleted' mailbox INBOX uid 1",
    },
    { hooks: OF_MESSAGES, command: "expunge -u {user} mailbox INBOX uid 1" },
  ],
  servers: [
    {
      since: "2.3",
      load: {
        mail_plugins: "$mail_plugins mail_lua notify push_notification push_notification_lua",
        plugin: { push_notification_driver: `lua:file=${SCRIPT}` },
      },
      // Without a file the driver takes the state of mail_lua.
      shared: {
        mail_plugins: "$mail_plugins mail_lua notify push_notification push_notification_lua",
        plugin: { push_notification_driver: "lua" },
      },
      scriptSettings: ["plugin"],
    },
    {
      since: "2.4",
      load: {
        mail_plugins: {
          mail_lua: "yes",
          notify: "yes",
          push_notification: "yes",
          push_notification_lua: "yes",
        },
        "push_notification lua": { lua_file: SCRIPT },
      },
      scriptSettings: ["push_notification lua", "lua_settings"],
    },
  ],
} as const satisfies Context;
