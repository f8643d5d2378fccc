import type { Rule } from "./entry.ts";

/** Rules about what an entry exports. */
export const hookRules = {
  "unknown-hook": {
    severity: "error",
    message: "{script} has no hook '{name}'.",
    hint: "{remedy}",
    explanation:
      "An entry's exports become global functions, and the server looks up only the hooks of its kind of script: for mail_lua script_init, " +
      "script_deinit, mail_user_created, mail_user_deinit_pre and mail_user_deinit. Any other global function is never called.",
    evidence: { contractCase: "mail_user_login and other names that are no hooks are never called" },
  },
  "script-load": {
    severity: "error",
    message: "No release of Dovecot calls '{name}'.",
    hint: "Use `{real}` instead.",
    explanation:
      "Older documentation named script_load and script_unload. The code of every release calls script_init and " +
      "script_deinit; a function with one of the old names is silently ignored.",
    evidence: { contractCase: "script_load and script_unload are never called" },
  },
  "wrong-hook-type": {
    severity: "error",
    message: "'{name}' does not fit its hook: {reason}",
    hint: "Declare it as {expected}, with the types of the package.",
    explanation:
      "The server calls each hook with the arguments that its type declares: a mail_user hook with the user, an auth hook with the request. In " +
      "mail_user_created and mail_user_deinit the user has no mailbox and no metadata: calling them ends the process with a " +
      "panic. A script hook cannot refuse: for anything but 0 from script_init the server logs `Script init failed` without the reason.",
    evidence: { contractCase: 'mail_user.mailbox in mail_user_created: user:mailbox("INBOX")' },
  },
  "unused-file": {
    severity: "warning",
    message: "No entry uses {file}, so that it is in no Lua file.",
    hint: "{remedy}",
    explanation:
      "Only the entries and what they import become Lua. `dovescript check` looks at every file that tsconfig.json includes, and says of those that are left whether they are forgotten. It passes over declarations, and over folders with a tsconfig.json of their own, such as tests.",
    evidence: { reason: "configuration: the server never sees it" },
  },
  "no-hooks": {
    severity: "error",
    message: "This entry exports no hook, so the server would never call it.",
    hint: "Write `export default { mail_user_created(user) { … } } satisfies MailHooks;`.",
    explanation:
      "A script does its work in hooks. The server loads a file without mail_user_created, finds nothing to call and unloads it at once.",
    evidence: { contractCase: "loading of an empty file does nothing" },
  },
  "missing-mail-user-created": {
    severity: "error",
    message: "Without mail_user_created the server calls no other mail_user hook of this script.",
    hint: "Add `export function mail_user_created(): void {}`; it may be empty.",
    explanation:
      "When a user's session begins, Dovecot looks for mail_user_created. If it is missing, the script is unloaded at once " +
      "(script_deinit runs) and mail_user_deinit_pre and mail_user_deinit never do. Seen on 2.3.19.1.",
    evidence: { contractCase: "mail_user_created that is missing unloads the script at once (doveadm)" },
  },
  "missing-begin-txn": {
    severity: "error",
    message: "Without dovecot_lua_notify_begin_txn the server calls no handler of this script.",
    hint: "Add `export function dovecot_lua_notify_begin_txn(): void {}`; what it gives is the context of the handlers.",
    explanation:
      "At the first event of a transaction the server looks for dovecot_lua_notify_begin_txn, whose result it gives to the handlers. If it is missing, " +
      "the server logs `Missing function dovecot_lua_notify_begin_txn` and skips the transaction, each time.",
    evidence: { reason: "seen in the logs of four servers" },
  },
  "missing-end-txn": {
    severity: "error",
    message: "Without dovecot_lua_notify_end_txn the server logs an error for each transaction.",
    hint: "Add `export function dovecot_lua_notify_end_txn(): void {}`; it may be empty.",
    explanation:
      "Each transaction ends with dovecot_lua_notify_end_txn(context, success), where success is false after a rollback. If it is missing, the server logs " +
      "`Missing function dovecot_lua_notify_end_txn`.",
    evidence: { reason: "seen in the logs of four servers" },
  },
  "no-event-handler": {
    severity: "error",
    message: "This script has no handler of an event, so that the server calls none of its hooks.",
    hint: "Add a handler, such as `dovecot_lua_notify_event_message_new() {}`.",
    explanation:
      "The server collects events only for scripts that handle some. Without a function named dovecot_lua_notify_event_… it skips each transaction silently: " +
      "neither dovecot_lua_notify_begin_txn nor dovecot_lua_notify_end_txn is called.",
    evidence: { reason: "seen in the logs of four servers" },
  },
  "context-of-another-type": {
    severity: "error",
    message: "'{name}' takes '{wanted}' as its context, but dovecot_lua_notify_begin_txn gives '{given}'.",
    hint: "Declare the parameter as `context: ReturnType<typeof dovecot_lua_notify_begin_txn>`.",
    explanation:
      "The server gives the result of dovecot_lua_notify_begin_txn as it is to each handler and to dovecot_lua_notify_end_txn, as their first argument.",
    evidence: { reason: "pure TypeScript: the value is the same object" },
  },
  "duplicate-hook": {
    severity: "error",
    message: "The hook '{name}' is exported twice.",
    hint: "Keep it either in the default export or as a named export.",
    explanation:
      "Both forms become the same global Lua function, so the second would replace the first without a word.",
    evidence: { reason: "pure Lua: a second function of a name replaces the first" },
  },
  "default-export": {
    severity: "error",
    message: "{problem}",
    hint: "Write `export default { mail_user_created(user) { … } } satisfies MailHooks;`.",
    explanation:
      "The compiler turns each member of the default export into a global Lua function, so it must see them: an object " +
      "literal with methods, functions, or names of functions.",
    evidence: { reason: "pure TypeScript: nothing of it reaches a server" },
  },
  "generator-hook": {
    severity: "error",
    message: "The hook '{name}' is a generator, which the server does not run.",
    hint: "Write an ordinary function.",
    explanation:
      "The server calls a hook once, as an ordinary function. Calling a generator only creates it, so its body would never run.",
    evidence: { reason: "pure TypeScript: JavaScript runs nothing of a generator either" },
  },
  "async-function": {
    severity: "error",
    message: "Asynchronous code cannot run in a hook: the server has no event loop for Lua.",
    hint: "Write an ordinary function: Dovecot's functions all return their result directly.",
    explanation:
      "Dovecot calls a hook and waits for its return. There is nothing that would continue a promise afterwards, so work " +
      "behind an `await` could be lost, and its errors with it.",
    evidence: { reason: "pure TypeScript: JavaScript would go on after the hook returned" },
  },
  "this-in-hook": {
    severity: "error",
    message: "A hook has no `this`: it becomes a plain global function.",
    hint: "Put shared functions and values at the top level of the module.",
    explanation:
      "The server calls `mail_user_created(user)`, without an object. The default export does not exist in Lua.",
    evidence: { reason: "pure TypeScript: the default export is no object at run time" },
  },
  "refusal-not-returned": {
    severity: "error",
    message: "The result of {name} does nothing unless it is returned.",
    hint: "Write `return {call};`, or `return` the call of the function that gives it.",
    explanation:
      "A hook refuses by returning two values, -1 and the reason; an auth hook accepts or rejects by a number and fields or a text. `refuse`, `accept` and `reject` " +
      "compile to exactly that, so they can only stand behind `return`, in a hook or in a function whose result a hook returns. One that is stored or dropped would be lost.",
    evidence: { contractCase: "mail_user_created in TypeScript refuses with a reason" },
  },
} satisfies Record<string, Rule>;
