import type { Rule } from "./entry.ts";

/** Rules about modules and about what cannot be said in Lua. */
export const luaRules = {
  "import-cycle": {
    severity: "error",
    message: "These modules import each other: {cycle}.",
    hint: "Move what both need into a third module.",
    explanation:
      "The output is one file in which each module stands once, before those that use it. For modules that need each other there is no such order.",
    evidence: { reason: "pure TypeScript: modules are gone in Lua" },
  },
  "javascript-module": {
    severity: "error",
    message: "'{name}' is JavaScript, which cannot become Lua.",
    hint: "{remedy}",
    remedy: "Use a package that ships TypeScript sources, or copy the function as TypeScript.",
    explanation:
      "The compiler needs types to keep JavaScript's meaning in Lua. Packages from npm work when they contain .ts files and use nothing of Node.",
    evidence: { reason: "pure TypeScript: modules are gone in Lua" },
  },
  "undeclared-lua-module": {
    severity: "error",
    message: "The module '{name}' of the server's Lua is not declared, so nothing is known of its functions.",
    hint: "{meant}write what you use of it into a declaration file: `{declaration}`",
    explanation:
      '`import json from "lua:json"` becomes `local json = require("json")`. Its types come from a declaration: DoveScript has those of lua:cjson, ' +
      "lua:cjson.safe, lua:dkjson, lua:json, lua:JSON, lua:rapidjson, lua:socket.http, lua:ssl.https, lua:ltn12, lua:mime, lua:luasql.mysql, " +
      "lua:luasql.postgres, lua:luasql.sqlite3, lua:redis and lua:package; others are declared in a .d.ts file of the project.",
    evidence: { reason: "pure TypeScript: a module without types" },
  },
  "late-search-path": {
    severity: "warning",
    message: "`{name}` is set after the modules that this file imports are loaded.",
    hint: 'Move the line into a file of its own, and import that before the modules: `import "./search_path.ts";`.',
    explanation:
      "Imports come first in JavaScript and in the Lua that is made of it, so that `require` has looked for the modules when the assignment runs. " +
      "A module that is imported before them runs before them.",
    evidence: { reason: "pure TypeScript: the order of modules" },
  },
  "namespace-as-value": {
    severity: "error",
    message: "'{name}' stands for a module, which does not exist as a value in Lua.",
    hint: "{remedy}",
    explanation:
      "Modules are merged into one flat file; their exports become plain local functions and variables.",
    evidence: { reason: "pure TypeScript: modules are gone in Lua" },
  },
  "dynamic-import": {
    severity: "error",
    message: "A module cannot be loaded while the script runs.",
    hint: "Write `import { … } from {source};` at the top of the file.",
    explanation:
      "The output is one file and contains all modules. The server has no place from which more could be loaded.",
    evidence: { reason: "pure TypeScript: modules are gone in Lua" },
  },
  "too-many-locals": {
    severity: "error",
    message: "{place} would need {count} local variables; Lua allows 200 in one function.",
    hint: "Group constants into an object, or move code into functions.",
    explanation:
      "Lua refuses to load a file in which a function has more than 200 local variables at once. The top level of the file counts as a function.",
    evidence: { reason: "pure Lua: its compiler refuses the file" },
  },
  "lua-unsupported": {
    severity: "error",
    message: "{problem}",
    hint: "{remedy}",
    remedy: "Write it with functions, objects and arrays, which translate directly.",
    explanation: "The construct has no counterpart in Lua that means the same.",
    evidence: { reason: "nothing is emitted" },
  },
  "newer-lua": {
    severity: "error",
    message: "{construct} needs Lua 5.3 or newer; this chunk is for Lua 5.1.",
    hint: "{instead}",
    explanation:
      "Lua 5.1 has no goto, no operators on bits, no utf8 and no math.type, and cannot leave a coroutine from inside a pcall. Debian links Dovecot with a newer Lua; only builds of one's own have 5.1.",
    evidence: { reason: "pure Lua: the grammar of each version decides" },
  },
  "yield-before-finally": {
    severity: "error",
    message: "{block} is not reached when the loop over this generator ends early.",
    hint: "Clean up in the function that runs the loop, or collect the values in an array.",
    explanation:
      "JavaScript tells a generator when nobody wants more of it. A coroutine of Lua is only forgotten, and what it still had to do is never done.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "private-name": {
    severity: "error",
    message: "'{name}' is an ordinary field in Lua, and {problem}.",
    hint: "{remedy}",
    explanation:
      "`#count` becomes the field `_count` of a Lua table. What lists or copies all properties of an object would find it " +
      "there, and `#count in object` could not tell a field that is undefined, or one of a base class, from one that is " +
      "not there. Everything else works as in JavaScript.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "this-mismatch": {
    severity: "error",
    message: "{problem}",
    hint: "Wrap it in an arrow function: `(…) => {source}(…)`.",
    explanation:
      "In Lua a function gets its object as a first argument, or gets none. The compiler decides it for all functions that become values of one type. A method that reads `this` would have no object where a plain function is called, as in JavaScript.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "for-in-array": {
    severity: "error",
    message: "`for … in` over an array would give Lua's numbers, which begin at 1.",
    hint: "Write `for (const [{key}] of {array}.entries())`, which counts from 0 in numbers, or `for (const {key} of {array})` for the values.",
    explanation: "Arrays are Lua tables whose first index is 1; the keys would not be those of JavaScript.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "var-declaration": {
    severity: "error",
    message: "`var` is visible in the whole function, which Lua's variables are not.",
    hint: "Use `let` or `const`.",
    explanation: "A Lua local ends with its block.",
    evidence: { reason: "pure TypeScript: scopes of variables" },
  },
  "undefined-in-array": {
    severity: "error",
    message: "An array cannot contain undefined here: in Lua it would end there.",
    hint: "Leave the element out, or give it a value that stands for none, such as an empty text. A constant list may contain undefined where it is only looped over, read and given to methods with a callback.",
    explanation:
      "The length of a Lua table with a hole is not defined, and loops over it stop at the hole. Where all that follows leaves undefined out, as in `[first, last].filter(Boolean)` and `for (const name of names) if (name) …`, the list is made without such elements. " +
      "Where all uses of a literal, of a `map(…)`, of a constant or of a rest parameter are known (loops, `list[i]`, `length`, `push`, `at`, `join`, `includes` and methods with a callback that does not take the list), undefined is kept as a value of its own. " +
      "A tuple such as `[string, string | undefined]` may contain undefined where only its places are read: by a pattern, or as `pair[1]`. What remains are lists that are given away: to functions, in properties, as results, by spreads and sorts.",
    evidence: { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" },
  },
  "lua-extension-misuse": {
    severity: "error",
    message: "{problem}",
    hint: "Take several results with `const [first, second] = call();`, and return them with `return $multi(first, second);`.",
    explanation:
      "Several results of a Lua function are not an object. They can be taken apart directly or returned, but not be kept.",
    evidence: { reason: "pure TypeScript: how several results may be used" },
  },
  "invalid-lua": {
    severity: "error",
    message: "Lua {lua} cannot load what this became: {problem}.",
    hint: "Split it into smaller parts. If it is small and ordinary, this is a bug of the compiler: please report it with the source.",
    explanation:
      "Each chunk is loaded by the real Lua of its target before it is written. Nothing is written when that fails, so the server keeps the script it has. Lua limits how deep expressions are nested, how many arguments a call has and how many variables of its surroundings a function uses.",
    evidence: { reason: "pure Lua: the grammar of each version decides" },
  },
  "compiler-crash": {
    severity: "error",
    message: "The compiler failed on this file: {problem}",
    hint: "Write the marked part in another way; a report with the file would help.",
    explanation:
      "A construct that nobody has taught the compiler. Nothing is written, so the server keeps the script it has.",
    evidence: { reason: "nothing is emitted" },
  },
} satisfies Record<string, Rule>;
