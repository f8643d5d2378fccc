import type { Rule } from "./entry.ts";

/** Rules about objects of the server: how long they live, in which order they are used, and where texts may go. */
export const serverRules = {
  "mail-user-kept": {
    severity: "error",
    message: "The mail_user is kept in '{name}', which outlives the hook.",
    hint: "Keep what you need of it, such as `user.username`, and use the user that each hook is given.",
    explanation:
      "The server gives each hook a Lua object that points to its own user. If a script can still reach the object of " +
      "mail_user_created when the session ends, the process panics before mail_user_deinit_pre (2.3.9 and later; older ones use " +
      "freed memory). One from mail_user_deinit_pre does not kill, but in mail_user_deinit it has no namespaces any more, and its " +
      "type would promise mailboxes. Also a variable that is emptied again before the hook ends is refused.",
    evidence: {
      contractCase: "mail_user kept from mail_user_created kills the process before mail_user_deinit_pre",
    },
  },
  "mail-user-cast": {
    severity: "error",
    message:
      "`{text}` promises mailboxes, which users of mail_user_created and mail_user_deinit do not have.",
    hint: "Do what needs mailboxes in mail_user_deinit_pre, whose user is a `MailUser`; anywhere else the type is `EarlyMailUser`.",
    explanation:
      "The objects of all hooks have the same methods, but mailboxes and metadata need the user's namespaces. Asking for them without " +
      "namespaces ends the process: a panic, from 2.4.3 on a segmentation fault. No test in a script can tell whether they are there, so a cast, " +
      'a type guard, an assertion function, `any` and `"mailbox" in user` only hide the difference.',
    evidence: { contractCase: "mail_user:mailbox kills an IMAP session in mail_user_created" },
  },
  "mail-user-parameter": {
    severity: "error",
    message: "{place} takes only a mail_user with mailboxes, and by this type can get one without.",
    hint: "Let it take an `EarlyMailUser`, or let the type say `MailUser`.",
    explanation:
      "TypeScript lets a method that takes a `MailUser` pass for one that takes an `EarlyMailUser`, and a list of `MailUser` for one of " +
      "`EarlyMailUser` to which others may be added. What is called or read then may be the user of mail_user_created, and asking that one for " +
      "a mailbox or metadata ends the process.",
    evidence: { contractCase: "mail_user:mailbox kills an IMAP session in mail_user_created" },
  },
  "mailbox-kept": {
    severity: "error",
    message: "The mailbox is kept in '{name}', which outlives the hook.",
    hint: "Declare it with `using` in the hook, and keep its `vname`.",
    explanation:
      "All mailboxes must be freed before the user's namespaces go. One that the script can still reach then ends the process " +
      "with `Panic: Trying to deinit storage without freeing mailbox NAME`. What nothing reaches any more is freed after the hook.",
    evidence: { contractCase: "mailbox kept in a global kills the process" },
  },
  "not-followed": {
    severity: "error",
    message: "The {object} cannot be followed from here: {reason}.",
    hint: "Use it in the hook and give away only texts of it, or let the documentation of the function say what it does with it.",
    explanation:
      "Mailboxes, passthrough events and users end the process when they are used after they were freed or logged, or are still there when " +
      "the session ends. The compiler follows them through names, members, arrays, Maps, closures, classes and calls. Where it cannot, as in a " +
      "function that is only declared, it does not know whether the server survives. The documentation of such a function can say what it does: " +
      "`@borrows box` uses it and forgets it, `@consumes box` frees or logs it, `@keeps box` holds on to it.",
    evidence: { contractCase: "mailbox kept in a global kills the process" },
  },
  "server-in-generator": {
    severity: "error",
    message: "'{member}' is called while a generator runs, which ends the process up to Dovecot 2.3.13.",
    hint: "Call the server outside of generators, or return an array.",
    explanation:
      "A generator is a coroutine in Lua. Up to 2.3.13 every function, field and text of the server's objects looks for its script by the " +
      "thread that runs, and panics in a coroutine: `file dlua-script.c: line 91: unreached`. From 2.3.14 on they work.",
    evidence: { contractCase: 'dovecot.i_info in a coroutine: dovecot.i_info("inside")' },
  },
  "unknown-parameter-tag": {
    severity: "error",
    message: "`{tag}` names no parameter, so it says nothing.",
    hint: "{remedy}",
    explanation:
      "The documentation of a function without a body says what becomes of an object of the server that it gets: `@borrows box` uses it and forgets " +
      "it, `@consumes box` frees or logs it, `@keeps box` holds on to it. The word behind the tag is the name of a parameter, or `this` for the " +
      "object of a method.",
    evidence: { reason: "pure TypeScript: documentation is not part of the chunk" },
  },
  "mailbox-after-free": {
    severity: "error",
    message: "'{member}' is used on a mailbox that is freed.",
    hint: "Free it last; `using` does so at the end of the block.",
    explanation:
      "free gives the server's mailbox back and leaves an object that points to nothing. Every method, its text and a comparison " +
      "with another mailbox then end the process with a segmentation fault, in all releases. Only `vname` and `name` stay.",
    evidence: { contractCase: "mailbox after free: box:sync()" },
  },
  "mailbox-freed-twice": {
    severity: "warning",
    message: "The mailbox is freed a second time.",
    hint: "Remove one of the calls; behind `using` none is needed.",
    explanation:
      "From 2.3.7 on the second free does nothing, before it was a double free. It shows that two places think they own the mailbox, and " +
      "whatever else the second does with it kills the process.",
    evidence: { contractCase: "mailbox:free frees once and may be called again" },
  },
  "mailbox-not-freed": {
    severity: "error",
    message: "The mailbox is not freed where the hook raises an error or refuses.",
    hint: "Declare it with `using`, which frees it however the block ends.",
    explanation:
      "After a hook that raised an error or refused, the server does not collect garbage, so that a mailbox which is not freed is still there when the " +
      "session ends: the process panics with `Trying to deinit storage without freeing mailbox NAME`. sync, open, status and metadata raise " +
      "for as little as a missing mailbox.",
    evidence: { contractCase: "mailbox in a local is left over when the hook raises" },
  },
  "mailbox-forgotten": {
    severity: "warning",
    message: "The mailbox is not freed on every path.",
    hint: "Declare it with `using`, which frees it however the block ends.",
    explanation:
      "After a hook that returned, the server collects garbage and so frees what was forgotten. Until then the mailbox stays open, and an " +
      "error in the hook, also one that is added later, would leave it behind: then the process panics with `Trying to deinit storage without " +
      "freeing mailbox NAME`.",
    evidence: { contractCase: "mailbox in a local is freed by the garbage collector" },
  },
  "mailbox-not-opened": {
    severity: "error",
    message: "'{member}' is used on a mailbox that may not be open.",
    hint: "Call `{mailbox}.open()` or `{mailbox}.sync()` first.",
    explanation:
      "A mailbox object is only a name until it is opened. metadata_set and metadata_unset begin a transaction at once, and the process " +
      "panics with `assertion failed: (box->opened)`. open, sync and status open it; metadata_get opens it for itself only, and after close it is " +
      "closed again.",
    evidence: { contractCase: 'mailbox.metadata_set dies or not: box:metadata_set("/private/x", "y")' },
  },
  "passthrough-after-log": {
    severity: "error",
    message: "'{member}' is used on a passthrough event that was logged already.",
    hint: "Make all calls before the log call, or start a new passthrough event.",
    explanation:
      "A passthrough event is one log call in the making. Its log call ends it, and any use after that is a segmentation fault up to 2.3.17 " +
      "and a panic from 2.3.18 on: `assertion failed: (event_last_passthrough != NULL)`. While another one waits for its log call, the use is " +
      "one of that: `passthrough-replaced`.",
    evidence: { contractCase: "event_passthrough kills the process when used after its log call" },
  },
  "passthrough-replaced": {
    severity: "warning",
    message:
      "'{member}' is used on a passthrough event that was logged or dropped, and acts on the one that waits now.",
    hint: "Use the passthrough event that was started last.",
    explanation:
      "A process has one passthrough event at a time, on which all objects act: the one that was started last. A call on an object whose own " +
      "event was logged, or dropped by a second one from 2.4.3 on, adds its field to another event, or logs that one. Where no event waits, the " +
      "process ends: `passthrough-after-log`.",
    evidence: { contractCase: "event_passthrough that has ended acts on the one that waits" },
  },
  "passthrough-not-logged": {
    severity: "error",
    message: "The passthrough event is not logged on every path.",
    hint: "End it with a log call, or start it behind the condition.",
    explanation:
      "A process has one passthrough event at a time. One that waits for its log call when the hook ends panics at the server's own next one, " +
      "`Can't create multiple passthrough events - finish the earlier with ->event()`. So it is up to 2.4.2; later releases are " +
      "`passthrough-forgotten`.",
    evidence: {
      contractCase: "event_passthrough that was never logged kills the process after mail_user_created",
    },
  },
  "passthrough-forgotten": {
    severity: "warning",
    message: "The passthrough event is not logged on every path, so that the server logs an error.",
    hint: "End it with a log call, or start it behind the condition.",
    explanation:
      "From 2.4.3 on a passthrough event that waits for its log call when the hook ends is dropped, and the server logs " +
      "`Passthrough event leaked by Lua script at FILE:LINE` as an error. Older releases end the process: `passthrough-not-logged`.",
    evidence: { contractCase: "event_passthrough leaked by mail_user_deinit_pre of an IMAP session" },
  },
  "passthrough-pending": {
    severity: "error",
    message: "A second passthrough event is started while one waits for its log call.",
    hint: "Log the first one before, or use an ordinary event for one of them.",
    explanation:
      "A process has one passthrough event at a time. Starting another one panics with `Can't create multiple passthrough events - finish " +
      "the earlier with ->event()` up to 2.4.2; later releases are `passthrough-dropped`.",
    evidence: {
      contractCase: "event_passthrough that a function starts while another one waits kills the process",
    },
  },
  "passthrough-dropped": {
    severity: "warning",
    message: "A second passthrough event is started while one waits for its log call, which is dropped.",
    hint: "Log the first one before, or use an ordinary event for one of them.",
    explanation:
      "A process has one passthrough event at a time. From 2.4.3 on starting another one drops the first, and the server logs " +
      "`Passthrough event leaked by Lua script at FILE:LINE` as an error. Older releases end the process: `passthrough-pending`.",
    evidence: { contractCase: "event:passthrough_event kills the process while another one waits" },
  },
  "passthrough-interrupted": {
    severity: "error",
    message: "'{member}' is called while a passthrough event waits for its log call.",
    hint: "Log the passthrough event before, or start it behind the call.",
    explanation:
      "A process has one passthrough event at a time, and metadata is read and written with passthrough events of the server's own: the process " +
      "panics with `Can't create multiple passthrough events`. metadata_set and metadata_unset do so in all releases, metadata_get and " +
      "metadata_list from 2.3.17 on, when they are the first to ask for metadata in the session.",
    evidence: {
      contractCase:
        'mail_user.metadata_set opens a dict, which has passthrough events: before user:metadata_set("/private/theme", "dark")',
    },
  },
  "passthrough-kept": {
    severity: "error",
    message: "The passthrough event is kept in '{name}', which outlives the hook.",
    hint: "Keep the ordinary event, and start the passthrough event where it is logged.",
    explanation:
      "A passthrough event must be logged before the hook ends and before another one starts, and any use after its log call ends the process. " +
      "In a variable of the module, or in what is reached from one, another hook finds it when it is logged already or lost.",
    evidence: { contractCase: "event_passthrough kept for a later hook kills the process" },
  },
  "missing-member": {
    severity: "error",
    message: "'{name}' does not exist in Dovecot {release}: {reason}.",
    hint: '{instead}, or set "dovecot" in tsconfig.json to the release of your server.',
    explanation:
      "Each release gives scripts other members. One that is missing is nil: calling it raises an error, and reading it gives undefined " +
      "where its type promises a value. The declarations say `@since` and `@removed` of each member; a check compares them with the servers.",
    evidence: { contractCase: "traceback of an error in an undefined method" },
  },
  "nil-constant": {
    severity: "warning",
    message: "'{name}' is nil in Debian's Dovecot {release}.",
    hint: "Leave the flag out for this release.",
    explanation:
      "The constant is in the source of this release, but not in the table that the packaged server gives to scripts (2.3.19.1 and 2.4.5). " +
      "What depends on it never happens there.",
    evidence: {
      contractCase:
        "dovecot.storage has the flags of a mailbox as floats, without the two that Debian leaves out",
    },
  },
  "standard-output": {
    severity: "error",
    message: "`print` writes to the standard output of the server's process, not to the log.",
    hint: "Write `dovecot.i_info({text})`.",
    explanation:
      "doveadm shows its standard output to whoever calls it; an imap process has none that anybody sees. Log lines are written by dovecot.i_debug, " +
      "i_info, i_warning and i_error, and by events.",
    evidence: { contractCase: "print writes to the standard output, and not to the log" },
  },
  "restricted-global": {
    severity: "error",
    message: "'{name}' is a global variable, and dovecot.restrict_global_variables(true) forbids new ones.",
    hint: "Declare it as a variable of a module: `let {name}`.",
    explanation:
      "After restrict_global_variables(true) writing an undeclared global other than a function raises `attempt to write to undeclared global " +
      "variable NAME`, and reading one raises too. Variables of modules are locals in Lua and not concerned.",
    evidence: { contractCase: "dovecot.restrict_global_variables fails a hook that writes a global" },
  },
  "unchecked-log-prefix": {
    severity: "warning",
    message: "A text from outside, `{source}`, becomes part of a log prefix unchecked.",
    hint: 'Check it first, `{named}if ({text}.includes("\\n")) …`, or put it into a field: `add_str(…, {text})`.',
    explanation:
      "What follows a line feed is a line of its own in the log: 2.3 writes it without prefix, so that it can look like a line of another " +
      "process. Names of users and mailboxes, metadata and what var_expand gives come from outside. Behind a test of what is in the text nothing is said: " +
      "a comparison with texts, a look-up in a list, `includes`, a regular expression, or a function that does one of these. That it is not empty, or has " +
      "a length, is no such test, and one that does not stand on every way to the use is none.",
    evidence: { contractCase: "event:append_log_prefix with a line feed writes a line without prefix" },
  },
  "unchecked-metadata-key": {
    severity: "warning",
    message: "A text from outside, `{source}`, becomes part of a metadata key unchecked.",
    hint: 'Check it first: `{named}if ({text} === "" || {text}.includes("/") || {text}.includes("\\0")) …`.',
    explanation:
      "A key is a path and ends at a NUL. With a `/` in it a text reaches other entries, also the server's own below " +
      "`vendor/vendor.dovecot/pvt/server/`, which hold the user's metadata; an empty one damages the mailbox's index.",
    evidence: { contractCase: "mailbox:metadata_set reaches the user's metadata by a key with slashes" },
  },
  "metadata-key-cast": {
    severity: "error",
    message: "`as {type}` says that a text is a metadata key, and nothing checks it.",
    hint: 'Test it, `if ({key}.startsWith("/private/")) …`, or build it in a template that begins with /private/.',
    explanation:
      "The server raises `Invalid key prefix, must be /private/ or /shared/` for any other key. A template that begins with the prefix has the " +
      "right type by itself, and a function `isKey(text: string): text is MetadataKey` gives it after a test.",
    evidence: { contractCase: "mailbox:metadata_get and its siblings check their arguments" },
  },
} satisfies Record<string, Rule>;
