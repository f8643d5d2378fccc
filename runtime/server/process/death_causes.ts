import { HTTP_PANICS, HTTP_SEGFAULTS } from "./http_death_causes.ts";

/** A line that the server writes before it aborts, and ours that explains it. */
interface PanicCause {
  readonly line: string;
  readonly explanation: string;
}

/** The assertions that a script can reach. */
export const PANICS = {
  ...HTTP_PANICS,
  "push-handler-missing": {
    line: "file push-notification-driver-lua.c: line 552 (push_notification_driver_lua_call): assertion failed: (lua_isfunction(ctx->script->L, -1))",
    explanation:
      "Another driver of push notifications asked for an event that this script has no handler for: releases up to 2.3.14 give it to all drivers, and die. Define the handler, which may do nothing.",
  },
  "namespace-missing": {
    line: "file mail-namespace.c: line 754 (mail_namespace_find): assertion failed: (ns != NULL)",
    explanation:
      "user:mailbox was called in mail_user_created or mail_user_deinit, where the user has no namespaces: every release dies (a segmentation fault from 2.4.3). Use mailboxes in mail_user_deinit_pre.",
  },
  "inbox-namespace-missing": {
    line: "file mail-namespace.c: line 815 (mail_namespace_find_inbox): assertion failed: (namespaces != NULL)",
    explanation:
      "user:metadata_* was called in mail_user_created or mail_user_deinit, where the user has no namespaces: every release dies. Use user metadata in mail_user_deinit_pre.",
  },
  "mailbox-name-not-utf8": {
    line: "file mail-storage.c: line 861 (mailbox_alloc): assertion failed: (uni_utf8_str_is_valid(vname))",
    explanation:
      "user:mailbox was given a name that is not UTF-8: every release dies. Check the name before the call.",
  },
  "mailbox-name-not-composable": {
    line: "file mail-namespace.c: line 760 (mail_namespace_find_mask): assertion failed: (ret >= 0)",
    explanation:
      "user:mailbox was given a name that is not UTF-8: every release dies. Check the name before the call.",
  },
  "mailbox-not-opened": {
    line: "file mail-storage.c: line 2304 (mailbox_transaction_begin): assertion failed: (box->opened)",
    explanation:
      "mailbox:metadata_set and mailbox:metadata_unset need an open mailbox: every release dies. Call mailbox:open() first.",
  },
  "mailbox-not-freed": {
    line: "Trying to deinit storage without freeing mailbox %s",
    explanation:
      "A mailbox object was still alive when the user's namespaces were torn down: every release dies. Free it with mailbox:free(), or let no global hold it after the hook; after a hook that raised, nothing is collected in time.",
  },
  "user-referenced": {
    line: "file mail-user.c: line 258 (mail_user_deinit): assertion failed: ((*user)->refcount == 1)",
    explanation:
      "The user object of mail_user_created was still held by the script (in a global, an upvalue or a table) when the session ended: releases from 2.3.9 die. Keep user.username, not the user.",
  },
  "user-kept": {
    line: "file mail-user.c: line 223 (mail_user_unref): assertion failed: (user->refcount == 1)",
    explanation:
      "The user object of a hook was still held by the script (in a global, an upvalue or a table) when its session was over, because another session went on with the same script: releases up to 2.3.13 die when one process serves several users. Keep user.username, not the user.",
  },
  "sync-without-expunges": {
    line: "file mail-index-view-sync.c: line 664 (mail_index_view_sync_begin): assertion failed: (sync_expunges)",
    explanation:
      "mailbox:sync was given MAILBOX_SYNC_FLAG_NO_EXPUNGES, which contradicts what it always asks for itself: every release dies. Leave the flag out.",
  },
  "recent-before-sync": {
    line: "file index-status.c: line 122 (index_storage_get_open_status): assertion failed: (box->synced)",
    explanation:
      "STATUS_RECENT was asked of a mailbox with MAILBOX_FLAG_DROP_RECENT that was opened and not synchronised: every release dies. Call mailbox:sync() first, or status without mailbox:open().",
  },
  "passthrough-pending": {
    line: "Can't create multiple passthrough events - finish the earlier with ->event()",
    explanation:
      "A passthrough event was started and never logged, and the server or the script started another one: releases up to 2.4.2 die. End every passthrough_event() chain with a log call.",
  },
  "passthrough-interrupted": {
    line: "Can't create multiple passthrough events - finish the earlier event (%s) with ->event()",
    explanation:
      "A passthrough event waited for its log call when the server made one of its own, as metadata does: every release dies, others with another line. End the chain with a log call first.",
  },
  "passthrough-finished": {
    line: "file lib-event.c: line 94 (last_passthrough_event): assertion failed: (event_last_passthrough != NULL)",
    explanation:
      "A passthrough event was used after its log call: releases from 2.3.18 die (a segmentation fault before). Do not keep passthrough events, start a new one.",
  },
  "script-of-coroutine": {
    line: "file dlua-script.c: line 91: unreached",
    explanation:
      "A function of the server was called in a coroutine: releases up to 2.3.13 die. Call the server outside of coroutines.",
  },
  "expansion-without-reason": {
    line: "file expansion-program.c: line 181 (var_expand_program_execute): assertion failed: (ret == 0 || *error_r != NULL)",
    explanation:
      "A template has a variable that is not known, and after it a filter that works without a value, such as safe: every release with such templates dies. Put a default before it: %{name | default | safe}.",
  },
  "truncated-beyond-end": {
    line: "file buffer.c: line 455 (buffer_set_used_size): assertion failed: (used_size <= buf->alloc)",
    explanation:
      "A template truncated a value to more bytes than it has: releases up to 2.4.2 die. Use substr, or pad the value first.",
  },
  "frame-left": {
    line: "Leaked t_pop() call",
    explanation:
      "An error left user:var_expand while a template called a function with lua_call: because the function does not exist and dovecot.restrict_global_variables or a metatable of _G raises, or because debug.traceback is missing. Every release with such templates dies, at the end of the session at the latest. Call only functions that exist.",
  },
  "frame-of-text-left": {
    line: "file data-stack.c: line 676 (data_stack_frame_contains): assertion failed: (wanted_frame_id+1 == data_stack_frame_id)",
    explanation:
      "A function that a template called with lua_call failed, after an error had left user:var_expand in it, because its own lua_call named a function that does not exist, and dovecot.restrict_global_variables or a metatable of _G raised. Every release with such templates dies. Call only functions that exist.",
  },
  "auth-field-without-name": {
    line: "file auth-request.c: line 1780 (auth_request_set_field): assertion failed: (*name != '\\0')",
    explanation:
      "A passdb hook returned a field with an empty name, or a text with a word that begins with =: releases up to 2.3 die. Give every field a name.",
  },
  "auth-field-key-empty": {
    line: "file auth-fields.c: line 64 (auth_fields_add): assertion failed: (*key != '\\0')",
    explanation:
      "A userdb hook returned a field with an empty name, or a text with a word that begins with =: releases up to 2.3 die. Give every field a name.",
  },
  "auth-userdb-field-without-name": {
    line: "file auth-request.c: line 1900 (auth_request_set_userdb_field): assertion failed: (*name != '\\0')",
    explanation:
      "A passdb hook returned the field `userdb_`, whose userdb field has an empty name: every release dies. Write the name behind userdb_.",
  },
  "auth-field-key-invalid": {
    line: "file auth-fields.c: line 65 (auth_fields_add): assertion failed: (strchr(key, '\\t') == NULL && strchr(key, '\\n') == NULL)",
    explanation:
      "A hook returned a field whose name contains a tab or a newline: releases up to 2.3 die. Write names of fields in letters.",
  },
  "passdb-result-unknown": {
    line: "file passdb.c: line 298: unreached",
    explanation:
      "A passdb hook returned a number that is none of dovecot.auth.PASSDB_RESULT_*: every release dies. Return one of these.",
  },
  "userdb-result-unknown": {
    line: "file userdb.c: line 225: unreached",
    explanation:
      "A userdb hook returned a number that is none of dovecot.auth.USERDB_RESULT_*: every release dies. Return one of these.",
  },
  "auth-stack-not-empty": {
    line: "file db-lua.c: line 630 (%s): assertion failed: (lua_gettop(script->L) == 0)",
    explanation:
      "auth_password_verify raised an error, or users were listed without auth_userdb_iterate: releases up to 2.3.13 leave something on the Lua stack, and die. Call what may raise with pcall, and define auth_userdb_iterate.",
  },
  "result-key-not-text": {
    line: "Lua script %s",
    explanation:
      "A hook returned a table with a number as a key, such as a list: every release dies while it walks over the fields. Give each field a name.",
  },
  "unprotected-error": {
    line: "Lua script %s",
    explanation:
      "An error was raised where the server protects no call: while it looked up a global, with a metatable on _G, or with the debug library replaced. Leave debug.traceback and the metatable of _G alone.",
  },
} as const satisfies Record<string, PanicCause>;

/** What the server ends the process for, without a core dump. */
export const FATALS = {
  "template-without-key": {
    line: "Invalid passdb template %s - key must not be empty",
    explanation:
      "request:response_from_template got a word that begins with =: releases up to 2.4.0 end the process. Write a name in front of it.",
  },
} as const satisfies Record<string, PanicCause>;

/** What ends the process below the server's own checks. */
export const ABORTS = {
  "too-many-keys": {
    line: "free(): invalid pointer",
    explanation:
      "metadata_get was given more keys than the server's Lua stack has room for, which it does not check: from about 37 keys the memory is overwritten, in every release. Ask for fewer keys at a time.",
  },
  "process-exit": {
    line: "Unexpected exit - converting to abort",
    explanation:
      "os.exit ends the whole server process, which releases from 2.3.16 take for a crash. Return from the hook instead, or raise an error.",
  },
} as const satisfies Record<string, PanicCause>;

/** The memory errors that a script can reach, explained. */
export const SEGFAULTS = {
  ...HTTP_SEGFAULTS,
  "globals-lost":
    "The script put something else in the place of the global _G, or of the registry's table of globals, in which the server looks up hooks: releases from 2.3.17 die. Leave _G as it is.",
  "default-file-lost":
    "The script put something else than a file in the place of a default file in Lua's registry, which io.read and io.write take for a file: every release dies. Use io.input and io.output.",
  "foreign-object":
    "A method was called on a table that is not the object it belongs to (a dot instead of a colon, or another object): Dovecot only checks that it is a table, and every release dies. Call it as object:method(…).",
  "passthrough-finished":
    "A passthrough event was used after its log call: releases up to 2.3.17 die (a panic from 2.3.18). Do not keep passthrough events, start a new one.",
  "mailbox-freed":
    "A mailbox object was used after mailbox:free(): every release dies. Use the mailbox before it is freed; only vname and name stay readable.",
  "namespace-missing":
    "user:mailbox was called in mail_user_created or mail_user_deinit, where the user has no namespaces: every release dies (an assertion up to 2.4.2). Use mailboxes in mail_user_deinit_pre.",
  "mailbox-compared-with-user":
    "A mailbox was compared with a user, which Dovecot takes for a mailbox: releases from 2.4.0 die. Compare mailboxes with mailboxes only.",
  "namespace-without-storage":
    "Metadata was asked of a mailbox whose name no namespace has (all of them have a prefix, and the name begins with none): every release dies. Call mailbox:open() in pcall first.",
  "object-compared":
    "Two objects were compared with ==, < or <= where Dovecot compares names that are not there: every release dies. Compare user.username or mailbox.vname.",
  "setting-without-name":
    "user:plugin_getenv was given something that is not a string, which reaches the server as no name at all: every release before 2.4 dies. Pass the name of a setting.",
  "empty-expansion":
    "A template with an empty %{} that is not its beginning was expanded: releases up to 2.4.2 die. Leave %{} out.",
  "script-forgotten":
    "A template used lua_call in script_deinit, when the server has already forgotten the script of the user: every release with such templates dies. Call the function in the script.",
  "auth-request-kept":
    "A request, its passdb or its userdb was used after the hook had returned: the server reads memory that it has freed. Keep request.user, not the request.",
  "auth-field-key-missing":
    "A hook returned a table with a key that is neither a text nor a number: every release dies. Give fields names.",
  "password-missing":
    "request:password_verify was called without a text for the hash or for the password: releases up to 2.3 die. Pass both.",
  "no-lua-caller":
    "dovecot.event was called with no Lua function around it (as the body of a coroutine): every release dies. Wrap it in a function.",
} as const satisfies Record<string, string>;
