import type { Rule } from "./entry.ts";

/** Rules about auth scripts. */
export const authRules = {
  "result-of-unknown-kind": {
    severity: "error",
    message: "It is not known here whether {name} speaks for a passdb or a userdb.",
    hint: "Declare the result of the function as `PassdbResult` or `UserdbResult`; write two functions where both need it.",
    explanation:
      "Passdbs and userdbs have results of their own: an unknown user is -3 for one and -2 for the other, and a look-up with the wrong number " +
      "fails. In a hook it is clear which is meant, and in a function whose result only hooks of one kind return.",
    evidence: { reason: "nothing is emitted" },
  },
  "reason-of-unknown-result": {
    severity: "error",
    message:
      "A reason needs a result that is written there: the server logs that of an internal_failure only.",
    hint: 'Write `reject("internal_failure", {reason})` in a branch of its own.',
    explanation:
      "The second value of INTERNAL_FAILURE is logged as an error. Beside all other results it is not shown, and up to 2.4.0 some of them read it as fields, " +
      'so that a text such as "user x uid=0" would set some. `reject` therefore writes a log line of the request for them, and has to know which one it is.',
    evidence: { reason: "nothing is emitted" },
  },
  "reason-without-request": {
    severity: "error",
    message: "The reason becomes a log line of the request, and no parameter here has one.",
    hint: "Give the function a parameter `request: AuthRequest`, and the request a name.",
    explanation:
      "The server logs only the reason of an internal_failure. For other results `reject` writes `request:log_info(reason)` before it returns, for which the " +
      "function needs the request by a name.",
    evidence: { reason: "nothing is emitted" },
  },
  "second-value": {
    severity: "error",
    message: "Dovecot {release} takes {taken} beside {code}, and fails with {given}.",
    hint: "Write `return {instead};`, which gives each release what it takes.",
    explanation:
      "A hook of a passdb or a userdb gives a result and a second value. Up to 2.3 the second value must be a text or a table, so that a missing one fails every " +
      "look-up; 2.4.0 takes anything; from 2.4.1 OK takes a table or nothing and all other results take a text or nothing. A wrong one is logged as `invalid return value`, " +
      "and the client is told to try later.",
    evidence: { contractCase: "auth_password_verify OK with each kind of second value" },
  },
  "fields-in-text": {
    severity: "error",
    message: "Dovecot {release} reads {text} as fields, and a blank in a value of it begins another one.",
    hint: "Return the fields by `accept({ home })`, where no value can set another field.",
    explanation:
      "Up to 2.4.0 a text such as `uid=5000 home=/var/vmail/ann` beside OK or NEXT, or given to response_from_template, is split at its blanks. A user name or a password that is joined into it may contain " +
      "a blank, and so set any field: another user, another home, or nopassword.",
    evidence: {
      contractCase: "auth_request:response_from_template splits what is joined into its text at blanks",
    },
  },
  "field-name": {
    severity: "error",
    message: "The name of a field {problem}.",
    hint: 'Give each field a name: `accept({ home: "/var/vmail/ann" })`.',
    explanation:
      "The server walks over the table and wants texts as names. A number as a key ends the worker in a panic, `invalid key to 'next'`. So do an empty name and one with a tab " +
      "or the end of a line up to 2.3.20; from 2.3.21 such a field is left out with a warning.",
    evidence: { contractCase: "auth_userdb_lookup gives a table with an array" },
  },
  "fractional-field": {
    severity: "error",
    message: "The server makes 0 of a number with a fraction, and `{value}` may have one.",
    hint: "Write `Math.trunc({value})`.",
    explanation:
      "A number in the fields of a result is read as an integer of Lua. One that is none, such as 1.5, becomes 0: a user with the uid 1000.5 would have the uid 0.",
    evidence: { contractCase: "auth_userdb_lookup gives fields: numbers" },
  },
  "unread-field": {
    severity: "error",
    message: "The field '{name}' has no effect on Dovecot {release}.",
    hint: "Write {instead}.",
    explanation:
      "2.4.0 has other fields for the place of mails, the quota and some more. Up to 2.3 those of 2.4 have no effect, and from 2.4.0 `mail` and `quota_rule` have none: mails are in the default place, " +
      "and there is no limit; 2.4.5 does not find a user with `namespace/inbox/location`. `accept({ … })` writes the fields of the release where the values tell which: `mail_driver` and `mail_path` become `mail` for 2.3, " +
      '`quota_storage_size` becomes `quota_rule`, and constants such as `mail: "maildir:~/Mail"` become those of 2.4.',
    evidence: { contractCase: "auth_userdb_lookup in TypeScript gives fields that 2.4 renamed" },
  },
  "claimed-result": {
    severity: "error",
    message: "`{value}` is not known to be a result, and a number that is none ends the worker.",
    hint: 'Write `accept()`, or `reject("password_mismatch")` with the result that is meant.',
    explanation:
      "The first value of a hook must be a result of its kind of database. Any other number ends the worker in a panic, on 2.3.13 and in each lookup of a password the process auth as well, and " +
      "something that is no number fails. A type assertion hides such a value from the types.",
    evidence: { contractCase: "auth_userdb_lookup gives 2, which is no code of a userdb" },
  },
  "error-ends-worker": {
    severity: "error",
    message: "An error that leaves {hook} ends the worker of Dovecot {release} in a panic.",
    hint: 'Catch it in the hook: `try { … } catch (error) { return reject("internal_failure", String(error)); }`.',
    explanation:
      "From 2.3.11.2 to 2.3.13 a worker panics after an error in auth_password_verify (`assertion failed: (lua_gettop(script->L) == 0)`): what it kept is gone, and the log has a panic " +
      "where later releases log the error. The client is told to try later in both cases.",
    evidence: { contractCase: "auth_password_verify raises a text" },
  },
  "shared-request-state": {
    severity: "warning",
    message: "'{name}' may still hold what line {line} put there for another user.",
    hint: "Pass it on as an argument or a result; to remember it, use a Map with the user as the key.",
    explanation:
      "A worker answers the questions of all users one after the other, and the variables of a module outlive each of them. What one request put there is read in a later one by another user: " +
      "a host, a home or an accepted password of somebody else. Counters, and what is found under a key of the request, are no such state.",
    evidence: { contractCase: "auth_password_verify keeps a field of one user for the next one" },
  },
  "users-not-listed": {
    severity: "note",
    message: "Without auth_userdb_iterate the users of this userdb cannot be listed.",
    hint: "Export auth_userdb_iterate as well if you use doveadm -A or doveadm user '*'.",
    explanation:
      "`doveadm -A`, `doveadm user '*'` and what runs for all users ask the userdb for their names by auth_userdb_iterate. Without it they end with `User listing returned failure`, and the server logs no reason.",
    evidence: { contractCase: "auth_userdb_iterate is missing" },
  },
  "auth-request-kept": {
    severity: "error",
    message: "The request, or a part of it, is kept in '{name}', which outlives the hook.",
    hint: "Keep what you need of it, such as `request.user`.",
    explanation:
      "A request, its tables passdb and userdb and its event point to a question in the server's memory, which is freed when the hook has answered. A script that reads a field of it, or logs by it, in a " +
      "later call reads what is there by then: nothing, another user's question, or an address that ends the worker.",
    evidence: { reason: "reads freed memory: what a server does then is not the same twice" },
  },
  "unchecked-command": {
    severity: "error",
    message: "The text of '{source}' becomes a part of a command of the shell without any check.",
    hint: 'Look at what is in it first: `{named}if (!/^[A-Za-z0-9._@-]+$/.test({text})) throw new Error("not for the shell");`.',
    explanation:
      "io.popen and os.execute give their text to /bin/sh. A user name, a password or the name of a mailbox may contain `;`, `$(…)` or a quotation mark, and what is behind " +
      "it runs with the rights of the server's process: in an auth worker before anybody has logged in.",
    evidence: { reason: "Lua's own meaning: the text is given to the shell as it is" },
  },
  "foreign-member": {
    severity: "error",
    message: "'dovecot.{name}' is nil in {script}: only {owners} have it.",
    hint: "Do without it here, or move the code to an entry of the other kind.",
    explanation:
      "Each process puts into the global table what its scripts can use: the constants of the mail storage where mail_lua runs, the results of auth hooks in the auth " +
      "process and its workers. Reading a constant of the other table raises an error.",
    evidence: { contractCase: "dovecot.i_info in an auth script knows nothing of dovecot.storage" },
  },
  "hook-not-called": {
    severity: "warning",
    message: "Dovecot {release} does not call '{name}', which came with {since}.",
    hint: 'Leave it out, or set "dovecot" in tsconfig.json to the release of your server.',
    explanation:
      "A global function that a release does not know is never called. The keys of the cache come from functions since 2.4.0; up to 2.3 the passdb or userdb has the option " +
      "`cache_key`, which is `%u` without it.",
    evidence: { contractCase: "auth_passdb_get_cache_key is not called by 2.3" },
  },
  "always-false": {
    severity: "warning",
    message: "'{name}' is false in every worker, whatever the databases before said.",
    hint: "Let the chain decide: the settings result_failure and result_internalfail of the databases before say whether this one is asked.",
    explanation:
      "Lua databases run in workers (`blocking = yes`, from 2.4.0 `use_worker = yes`, is the default), and a worker gets a new request that knows nothing of the " +
      "databases before. What depends on the field never happens there.",
    evidence: { contractCase: "auth_password_verify of a second passdb, the first gives USER_UNKNOWN" },
  },
  "shared-cache-key": {
    severity: "error",
    message: "This key of the cache {problem}, so that all users get the answer of the first one.",
    hint: "Give a key with the variables that the answer depends on, first of all that of the user.",
    explanation:
      "The server keeps an answer under the key and gives it to the next question with the same key, without calling the script. With a key that is empty, has no " +
      "variable or has an unknown one all users have the same key: on 2.4.1 a user was let in by the answer for another one. 2.4.5 refuses a key without a variable at start.",
    evidence: { contractCase: "auth_passdb_get_cache_key gives an unknown variable" },
  },
  "password-in-log": {
    severity: "warning",
    message: "The password of the login gets into the log.",
    hint: "Log `request.user` instead.",
    explanation:
      "Log files are read by more people and programs than passwords are meant for. The server itself logs a password only where `auth_verbose_passwords` says so, and " +
      "then by default a hash of it. The reason of `reject` gets into the log as well.",
    evidence: { contractCase: "auth_request:log_info and the others with auth_verbose" },
  },
  "unchecked-password": {
    severity: "error",
    message: "`{test}` takes another password, or a hash that cannot be read, for a match.",
    hint: "Write `{value} > 0`.",
    explanation:
      "password_verify gives a number: 1 for a match, 0 for another password or an unknown scheme, -1 for a hash that cannot be read. In Lua 0 is true, so that " +
      "a script which tests the number for truth accepts every password, on every release. Any test in which 0 or -1 goes the way of 1 lets somebody in; " +
      "`> 0` and `=== 1` do not. The number is followed through variables, parameters, results and properties.",
    evidence: { contractCase: "auth_request:password_verify as a condition lets everybody in" },
  },
} satisfies Record<string, Rule>;
