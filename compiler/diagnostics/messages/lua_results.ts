import type { Rule } from "./entry.ts";

/** Rules about the results of hand-written hooks, and about values in them. */
export const luaResultRules = {
  "lua-second-value": {
    severity: "error",
    message: "Dovecot {release} takes {taken} beside {code}, and fails with {given}.",
    hint: "Write `return {code}, {instead}`, which every release takes.",
    explanation:
      "A hook of a passdb or a userdb gives a result and a second value. Up to 2.3 the second value must be a text or a table, so that a missing one fails every " +
      "look-up; 2.4.0 takes anything; from 2.4.1 OK takes a table or nothing and all other results take a text or nothing. A wrong one is logged as `invalid return value`, " +
      "and the client is told to try later. A table beside OK and a text beside any other result are right everywhere.",
    evidence: { contractCase: "auth_password_verify OK with each kind of second value" },
  },
  "lua-wrong-result": {
    severity: "error",
    message: "'{name}' returns {given}, which is no result of {kind}.",
    hint: "Write `return {instead}`.",
    explanation:
      "A hook of a passdb or a userdb returns a constant of `dovecot.auth` of its own kind: the same word is another number for the other kind, an unknown user being -3 for a passdb and -2 for a userdb. " +
      "A value that is no number fails the look-up, and a function that ends without `return` gives nil. A number that is no result stops the worker in the middle of its work. script_init returns 0 up to 2.3: without a number the script is not loaded.",
    evidence: { contractCase: "auth_userdb_lookup gives 2, which is no code of a userdb" },
  },
  "lua-no-password": {
    severity: "error",
    message: "auth_passdb_lookup accepts a user without `password` and `nopassword`, so that nobody gets in.",
    hint: "Write `return {code}, {instead}` where the password was checked already; otherwise give `password` the hash with its scheme.",
    explanation:
      "The server compares the password with the field `password` of an accepted user. Without it and without `nopassword` it logs `No password returned (and no nopassword)`, and the login fails.",
    evidence: { contractCase: "auth_passdb_lookup gives neither password nor nopassword" },
  },
  "lua-field-value": {
    severity: "error",
    message: "{problem}",
    hint: "{remedy}",
    explanation:
      "A table of fields has names for keys, and texts, numbers or booleans for values. A table in it is ignored with a warning. An element without a name, or a key that is a boolean, stops the worker in the middle of its work; an empty name does up to 2.3.",
    evidence: { contractCase: "auth_userdb_lookup gives a table with an array" },
  },
  "lua-fields-in-text": {
    severity: "error",
    message:
      "Dovecot {release} reads the text beside {code} as fields, and a blank in '{source}' begins another one.",
    hint: "Return a table, in which no value can set another field: `return {code}, {instead}`.",
    explanation:
      "Up to 2.4.0 a text such as `uid=5000 home=/var/vmail/ann` beside OK or NEXT is split at its blanks. A user name or a password that is joined into it may contain " +
      "a blank, and so set any field: another user, another home, or nopassword.",
    evidence: { contractCase: "auth_userdb_lookup gives fields as a text" },
  },
  "lua-password-truth": {
    severity: "error",
    message: "password_verify returns a number: {problem}.",
    hint: "Write `{instead}`.",
    explanation:
      "The result is 1 for the right password, 0 for a wrong one and -1 for a hash that cannot be read. In Lua every number is true, including 0, and no number is equal to `true`: " +
      "`if request:password_verify(hash, password) then` lets everybody in, with any password.",
    evidence: { contractCase: "auth_request:password_verify as a condition lets everybody in" },
  },
  "lua-swapped-hash": {
    severity: "error",
    message: "password_verify takes the hash first, and gets the password there.",
    hint: "Write `{instead}`.",
    explanation:
      "`request:password_verify(hash, password)` reads the scheme from its first argument. A password has none, so that it is compared as plain text, or cannot be read.",
    evidence: { reason: "seen on 2.3.19.1 and 2.4.5: the right password is a mismatch" },
  },
  "lua-unchecked-command": {
    severity: "error",
    message: "The text of '{source}' becomes a part of a command of the shell without any check.",
    hint: 'Look at what is in it first: `if not {text}:match("^[%w@._-]+$") then error("not for the shell") end`.',
    explanation:
      "io.popen and os.execute give their text to /bin/sh. A user name or a password may contain `;`, `$(…)` or a quotation mark, and what is behind " +
      "it runs with the rights of the server's process: in an auth worker before anybody has logged in.",
    evidence: { reason: "Lua's own meaning: the text is given to the shell as it is" },
  },
  "lua-swapped-pcall": {
    severity: "error",
    message: "'{name}' is what pcall says first: true or false, not a value of '{called}'.",
    hint: "Write `{instead}`.",
    explanation:
      "pcall returns true and the results of the function, or false and the error. With the names the other way round the result is taken for an error, and a boolean for the result.",
    evidence: { reason: "pure Lua: what pcall returns" },
  },
  "lua-pattern-range": {
    severity: "error",
    message: "`{range}` in a pattern is a range: it stands for {meaning}.",
    hint: "Write `{instead}`, where the hyphen is a character.",
    explanation:
      "Between two characters of a set a hyphen means all characters from the first to the second in the order of ASCII, so that `[^%w_.-~]` lets most of them through. `%-` is the hyphen itself.",
    evidence: { reason: "pure Lua: patterns" },
  },
  "lua-hex-format": {
    severity: "warning",
    message: "`{format}` fills up with a blank: the byte 10 becomes `{example}`.",
    hint: "Write `{instead}`.",
    explanation:
      "A width without 0 is filled up with blanks, and a blank is no digit. `%02X` gives two digits, as an encoded URL or a hexadecimal text needs them.",
    evidence: { reason: "pure Lua: what string.format makes of a number" },
  },
  "lua-http-setting": {
    severity: "error",
    message: "{problem}",
    hint: "{remedy}",
    explanation:
      "2.3 ignores a setting of `dovecot.http.client` that it does not know, so that `timeout = 5000` does nothing. From 2.4.0 on the settings have other names, times need units, and a name that is not known raises an error; " +
      "a boolean as a value stops the process. Pages and scripts have many names that no release knows, such as `timeout`.",
    evidence: { reason: "seen on 2.3.19.1, 2.4.1 and 2.4.5: each setting with each kind of value" },
  },
  "lua-request-kept": {
    severity: "error",
    message: "The {kind} is kept in '{name}', which outlives the hook.",
    hint: "Keep what you need of it, such as `{instead}`.",
    explanation:
      "A request points to a question in the server's memory, which is freed when the hook has answered; a user's object belongs to the session. A script that uses one later reads what is there by then: nothing, another user's data, or an address that is none.",
    evidence: { reason: "reads freed memory: what a server does then is not the same twice" },
  },
} satisfies Record<string, Rule>;
