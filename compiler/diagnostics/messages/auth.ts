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
    evidence: {
      reason:
        "seen with doveadm auth test on 2.3.13, 2.3.19.1, 2.4.1 and 2.4.5: each result with each kind of second value",
    },
  },
  "fields-in-text": {
    severity: "error",
    message:
      "Dovecot {release} reads the text beside {code} as fields, and a blank in a value of it begins another one.",
    hint: "Return the fields by `accept({ home })`, where no value can set another field.",
    explanation:
      "Up to 2.4.0 a text such as `uid=5000 home=/var/vmail/ann` beside OK or NEXT is split at its blanks. A user name or a password that is joined into it may contain " +
      "a blank, and so set any field: another user, another home, or nopassword.",
    evidence: {
      reason: "seen with doveadm auth test on 2.3.13 and 2.3.19.1: the fields are those behind the blank",
    },
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
    evidence: { reason: "pure Lua: a member of nil raises an error" },
  },
  "hook-not-called": {
    severity: "warning",
    message: "Dovecot {release} does not call '{name}', which came with {since}.",
    hint: 'Leave it out, or set "dovecot" in tsconfig.json to the release of your server.',
    explanation:
      "A global function that a release does not know is never called. The keys of the cache come from functions since 2.4.0; up to 2.3 the passdb or userdb has the option " +
      "`cache_key`, which is `%u` without it.",
    evidence: { reason: "seen on 2.3.13 and 2.3.19.1: the function is never called" },
  },
  "always-false": {
    severity: "warning",
    message: "'{name}' is false in every worker, whatever the databases before said.",
    hint: "Let the chain decide: the settings result_failure and result_internalfail of the databases before say whether this one is asked.",
    explanation:
      "Lua databases run in workers (`blocking = yes`, from 2.4.0 `use_worker = yes`, is the default), and a worker gets a new request that knows nothing of the " +
      "databases before. What depends on the field never happens there.",
    evidence: {
      reason: "seen in chains of two passdbs on 2.3.13, 2.3.19.1, 2.4.1 and 2.4.5: false after every result",
    },
  },
  "shared-cache-key": {
    severity: "error",
    message: "This key of the cache {problem}, so that all users get the answer of the first one.",
    hint: "Give a key with the variables that the answer depends on, first of all that of the user.",
    explanation:
      "The server keeps an answer under the key and gives it to the next question with the same key, without calling the script. With a key that is empty, has no " +
      "variable or has an unknown one all users have the same key: on 2.4.1 a user was let in by the answer for another one. 2.4.5 refuses a key without a variable at start.",
    evidence: {
      reason: "seen with auth_cache_size on 2.4.1 and 2.4.5: the second user gets the answer of the first",
    },
  },
  "password-in-log": {
    severity: "warning",
    message: "The password of the login gets into the log.",
    hint: "Log `request.user` instead.",
    explanation:
      "Log files are read by more people and programs than passwords are meant for. The server itself logs a password only where `auth_verbose_passwords` says so, and " +
      "then by default a hash of it. The reason of `reject` gets into the log as well.",
    evidence: { reason: "a matter of secrecy: the server logs what it is given" },
  },
  "unchecked-password": {
    severity: "error",
    message: "`{test}` takes another password, or a hash that cannot be read, for a match.",
    hint: "Write `{value} > 0`.",
    explanation:
      "password_verify gives a number: 1 for a match, 0 for another password or an unknown scheme, -1 for a hash that cannot be read. In Lua 0 is true, so that " +
      "a script which tests the number for truth accepts every password, on every release. Any test in which 0 or -1 goes the way of 1 lets somebody in; " +
      "`> 0` and `=== 1` do not. The number is followed through variables, parameters, results and properties.",
    evidence: {
      reason:
        "seen with doveadm auth test on 2.3.13, 2.3.19.1, 2.4.1 and 2.4.5: the wrong password is accepted",
    },
  },
} satisfies Record<string, Rule>;
