import type { Rule } from "./entry.ts";

/** Rules about the names and calls of hand-written Lua. */
export const luaFileRules = {
  "lua-syntax": {
    severity: "error",
    message: "Lua {lua} cannot load the script: {problem}.",
    hint: "{remedy}",
    remedy: "Correct the line, or the one before it.",
    explanation:
      "Each release of Dovecot is linked with one Lua, which loads the script. When it cannot, the auth process ends at its first client and is started again and again, and mail_lua lets nobody in. " +
      "The same Lua has judged the text here. A template with its own signs, such as `{{ name }}`, is Lua only when it has been rendered.",
    evidence: { reason: "pure Lua: the grammar of each version decides" },
  },
  "lua-unknown-hook": {
    severity: "error",
    message: "No release of Dovecot calls '{name}', and neither does the script.",
    hint: "Write `function {instead}({parameters})`.",
    explanation:
      "The server looks up its hooks by their names among the global functions. A name that is written in another way, or that old pages have, is never called: the server behaves as if the function were not there. " +
      "Of an auth script it may log that `auth_passdb_lookup` is not a function.",
    evidence: { reason: "seen on 2.3.19.1 and 2.4.5: a function of another name is never called" },
  },
  "lua-local-hook": {
    severity: "error",
    message: "'{name}' is local, and the server finds only global functions.",
    hint: "Write `function {name}({parameters})`.",
    explanation:
      "The server looks up its hooks among the global names of the script's state. A local function of the name of a hook is never called.",
    evidence: { reason: "seen on 2.3.19.1 and 2.4.5: a local function is never called" },
  },
  "lua-hook-not-called": {
    severity: "warning",
    message: "Dovecot {release} does not call '{name}', which came with {since}.",
    hint: "Leave it out, or name the release of your server with --dovecot.",
    explanation:
      "A global function that a release does not know is never called. The keys of the cache come from functions since 2.4.0; up to 2.3 the passdb or userdb has the option " +
      "`cache_key`, which is `%u` without it.",
    evidence: { contractCase: "auth_passdb_get_cache_key is not called by 2.3" },
  },
  "lua-missing-hook": {
    severity: "error",
    message: "{problem}",
    hint: "Add `{instead}`.",
    explanation:
      "The server looks for some hooks first, and does without the script when they are missing: mail_lua for mail_user_created, push notifications for the beginning and the end of a transaction and for a handler of an event.",
    evidence: { contractCase: "mail_user_created that is missing unloads the script at once (doveadm)" },
  },
  "lua-no-hooks": {
    severity: "warning",
    message: "The script defines no hook, so the server would never call anything of it.",
    hint: "Define one, such as `function auth_passdb_lookup(request)`; a module that a script loads needs none.",
    explanation: "A script does its work in hooks: global functions whose names the server knows.",
    evidence: { reason: "pure Lua: nothing of the script is ever called" },
  },
  "lua-missing-member": {
    severity: "error",
    message: "'{name}' is nil in Dovecot {release}: {reason}.",
    hint: "{instead}",
    explanation:
      "A field or function that a release does not have is nil. Reading such a field of a request raises nothing, so that a comparison with it quietly goes the other way; calling it, or joining it with a text, " +
      "raises an error, which a client gets to know as a temporary failure.",
    evidence: { reason: "the members of each release are taken from running servers" },
  },
  "lua-dot-call": {
    severity: "error",
    message: "'{call}' is called without its object.",
    hint: "Write a colon: `{instead}`.",
    explanation:
      "Methods of the server's objects get the object as the first argument, which `object:method(…)` gives them. With a dot the first argument takes its place: " +
      "`Bad argument #1, expected auth_request got string`.",
    evidence: { contractCase: "auth_request.event called with a dot" },
  },
  "lua-colon-call": {
    severity: "error",
    message: "'{call}' is a function, not a method.",
    hint: "Write a dot: `{instead}`.",
    explanation:
      "The functions in the table `dovecot` get what is between the parentheses and nothing else. With a colon the table itself becomes the first argument, and the call raises `expected 1 arguments, got 2`.",
    evidence: { reason: "seen on 2.3.19.1 and 2.4.5: the call raises an error" },
  },
  "lua-missing-argument": {
    severity: "error",
    message: "'{name}' needs {needed}, and gets {given}.",
    hint: "Write `{instead}`.",
    explanation:
      "The server checks how many arguments most of its functions get, and raises an error. It does not for the methods of a request: up to 2.3 the worker dies in `password_verify` without a password; 2.4 raises `Plain password must not be nil`.",
    evidence: { reason: "seen on 2.3.19.1, where the worker died unexpectedly, and on 2.4.5" },
  },
  "lua-undefined-global": {
    severity: "error",
    message: "'{name}' is nil: nothing defines it.",
    hint: "{remedy}",
    explanation:
      "A name that is not declared is a global variable, and one that nobody assigns is nil. `True`, `None` and `null` are names like others in Lua, so that `debug = True` sets nothing.",
    evidence: { reason: "pure Lua: the names of each version are taken from it" },
  },
  "lua-implicit-global": {
    severity: "warning",
    message: "'{name}' is global: it stays until the next request of the same worker.",
    hint: "Write `local {name} = …` where it gets its first value.",
    explanation:
      "An assignment without `local` makes a global variable. In a worker it is still there when the next request comes, which may be another user's, and `dovecot.restrict_global_variables` refuses it.",
    evidence: { reason: "pure Lua: scopes of variables" },
  },
} satisfies Record<string, Rule>;
