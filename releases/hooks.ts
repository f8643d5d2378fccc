/** A kind of script: who calls it, and the global functions that are called. */
export interface Context {
  /** Names one of its scripts, and several, in a sentence. */
  readonly script: string;
  readonly scripts: string;
  /** What calls its hooks, as the subject of a sentence. */
  readonly caller: string;
  /** In the order in which they are called. */
  readonly hooks: readonly string[];
  /** The hook without which no other is called, if there is one, and the shortest way to define it in Lua. */
  readonly required?: { readonly hook: string; readonly lua: string };
}

/** The kinds of scripts. Every kind has script_init and script_deinit. */
export const CONTEXTS = {
  mail: {
    script: "a mail_lua script",
    scripts: "mail_lua scripts",
    caller: "the plugin mail_lua",
    hooks: ["script_init", "mail_user_created", "mail_user_deinit_pre", "mail_user_deinit", "script_deinit"],
    required: { hook: "mail_user_created", lua: "function mail_user_created(user) return 0 end" },
  },
  auth: {
    script: "an auth script",
    scripts: "auth scripts",
    caller: "a passdb or userdb with the Lua driver",
    hooks: [
      "script_init",
      "auth_passdb_get_cache_key",
      "auth_userdb_get_cache_key",
      "auth_password_verify",
      "auth_passdb_lookup",
      "auth_userdb_lookup",
      "auth_userdb_iterate",
      "script_deinit",
    ],
  },
  push_notification: {
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
  },
} as const satisfies Readonly<Record<string, Context>>;

export type ContextName = keyof typeof CONTEXTS;

/** Names that old documentation had for hooks, with the real ones. */
export const FORMER_HOOKS: ReadonlyMap<string, "script_init" | "script_deinit"> = new Map([
  ["script_load", "script_init"],
  ["script_unload", "script_deinit"],
]);

/** The kinds of scripts that have a hook of this name. */
export function contextsOf(hook: string): ContextName[] {
  const names = Object.keys(CONTEXTS) as ContextName[];
  return names.filter((name) => CONTEXTS[name].hooks.some((known) => known === hook));
}

/** Every name that is a hook of some kind of script. */
export const HOOKS: readonly string[] = [
  ...new Set(Object.values(CONTEXTS).flatMap(({ hooks }): readonly string[] => hooks)),
];
