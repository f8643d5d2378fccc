import type { Rule } from "./entry.ts";

/** Rules about values that mean something else in Lua. */
export const valueRules = {
  "truthy-number": {
    severity: "error",
    message: "A number of the server is tested for truth, and 0 of it says something.",
    hint: "Write the comparison: {remedy}.",
    explanation:
      "The server's numbers always have a value: 0 unseen messages, uid 0 of root, a time of 0. A test for truth does not tell whether 0 was " +
      "thought of. Other numbers are tested as in JavaScript, where 0 and NaN are false; Lua itself takes only nil and false for false.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "untyped-value": {
    severity: "error",
    message: "What happens in Lua depends on what '{name}' is, and its type `any` does not say it.",
    hint: "{remedy}",
    explanation:
      "JavaScript finds out while it runs whether `+` adds or joins, whether `length` belongs to a text or a list, whether a function is a method. In " +
      "Lua these are different code, which the compiler chooses by the type. A value of type `any` can be stored, passed on, compared with `===` and " +
      "asked with `typeof`; what looks into it needs a type. The diagnostic is at the declaration that lacks the type, once for all of its uses. What is cast to a wrong type behaves as that type.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "object-comparison": {
    severity: "error",
    message: "Comparing {objects} with `{operator}` ends the server process with a segmentation fault.",
    hint: "Compare {remedy}.",
    explanation:
      "The comparison functions of these objects read memory that is not there: `==` of a mail_user with any other object, `==` of a mailbox with " +
      "anything but another mailbox, and every ordering of the two. All releases up to 2.4.5 do so. Lua calls them for `===`, `switch`, `includes`, " +
      "`indexOf` and `lastIndexOf`, whatever the types say. Keys of a Map, values of a Set and `sort()` without a comparator are safe.",
    evidence: { contractCase: "mail_user.__eq dies or not: user == setmetatable({}, getmetatable(user))" },
  },
  "object-in-text": {
    severity: "error",
    message: "An object of type '{type}' has no text in Lua; it would print as an address.",
    hint: "Put one of its properties into the text, or its JSON, which stringify of dovescript/json writes.",
    explanation:
      "Lua prints a table as `table: 0x55…`, which differs on each run. Mail users, mailboxes and mails are " +
      "fine: they have a text of their own.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "undefined-in-text": {
    severity: "warning",
    message: "The server may leave this value out, and the text would say `undefined`.",
    hint: 'Give it a text for that case: `{source} ?? "none"`.',
    explanation:
      "The text is the same as in JavaScript. A log line with `undefined` in it is seldom wanted, so values that the server may leave out, " +
      "such as settings of plugins, are worth a text of their own.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "unavailable-global": {
    severity: "error",
    message: "'{name}' does not exist in Lua.",
    hint: "{remedy}",
    explanation:
      "Hooks have a library of their own, `dovescript/library`: of JavaScript what has a counterpart in Lua (Math, Number, String, " +
      "Array, Object, Map, Set, Error, plain functions on numbers), and Lua's string, table, math and os. The rest would be nil " +
      "on the server, and calling it an error there. JSON and dates come from `dovescript/json` and `dovescript/date`.",
    evidence: { reason: "pure Lua: a name that is not defined is nil" },
  },
  "regular-expression": {
    severity: "error",
    message: "{problem}",
    hint: "{remedy}",
    explanation:
      "A regular expression literal becomes a pattern of Lua where one means the same, and a table for a small matcher in the chunk " +
      "otherwise. Where it is handed over as a value it has neither the flag `g` nor named groups. Texts are bytes: a class takes ASCII only, `.` is " +
      "one byte, `\\w`, `\\s` and the flag `i` know ASCII.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "loop-closure": {
    severity: "error",
    message: "This function in the head of the loop keeps '{name}', of which each round has another.",
    hint: "Make the function in the body of the loop.",
    explanation:
      "JavaScript gives each round of `for (let …)` a variable of its own, and so does the Lua for functions in the body. In the head, between the rounds, Lua has no such place.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "using-not-mailbox": {
    severity: "error",
    message: "`using` works with mailboxes, and '{type}' is none.",
    hint: "Use `const`, and end it yourself.",
    explanation:
      "At the end of the block `using` calls the mailbox's free. Lua has no Symbol.dispose by which other objects could say how they end.",
    evidence: { contractCase: "mailbox cannot be a to-be-closed variable" },
  },
  "throw-not-error": {
    severity: "error",
    message: "{kind} cannot be thrown: {reason}.",
    hint: 'Write `throw new Error("what went wrong")`, or throw an object of a class.',
    explanation:
      "The server prints what a hook raises as text. For a table it logs `lua_pcall(mail_user_created, 1, 2) failed: (null)`. An " +
      "Error is therefore raised as its message, and another value as its text: what catches it gets the value itself. A function has no text in Lua, and null may be nil there, as undefined is.",
    evidence: { contractCase: "mail_user_created: error({})" },
  },
  "error-property": {
    severity: "error",
    message: "An error has no '{name}' in Lua.",
    hint: "Leave it out: the server logs the traceback of what leaves a hook. Use `message`, `name` or `cause`.",
    explanation:
      "Lua makes a traceback while an error is raised, and the server logs it; an error that is caught has none.",
    evidence: { contractCase: "mail_user_created: error({})" },
  },
} satisfies Record<string, Rule>;
