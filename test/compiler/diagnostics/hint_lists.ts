import type { Code } from "../../../compiler/index.ts";

/** Codes whose hints say what to do and propose no code. */
export const withoutCode: readonly Code[] = [
  "duplicate-hook",
  "generator-hook",
  "async-function",
  "this-in-hook",
  "not-followed",
  "passthrough-after-log",
  "passthrough-not-logged",
  "passthrough-pending",
  "passthrough-kept",
  "nil-constant",
  "object-in-text",
  "regular-expression",
  "loop-closure",
  "number-key",
  "undefined-property",
  "import-cycle",
  "javascript-module",
  "too-many-locals",
  "lua-unsupported",
  "newer-lua",
  "yield-before-finally",
  "undefined-in-array",
  "invalid-lua",
  "compiler-crash",
];

/** Codes whose hints mean something else than the code that was refused, on purpose, and why. */
export const meansAnother: Partial<Readonly<Record<Code, string>>> = {
  "unknown-hook": "the server calls the hook, and never called the other function",
  "script-load": "the server calls script_init, and never called script_load",
  "no-hooks": "there is something to call",
  "standard-output": "JavaScript has no print",
  "restricted-global": "the declared variable exists nowhere",
  "using-not-mailbox": "the declared function exists nowhere",
  "undefined-in-text": "a log line should not say undefined",
  "throw-not-error": "an error has a text that says more than null",
  "error-property": "the stack is that of JavaScript",
  "script-file": "at run time a module does not see names of a script",
  "array-gap": "the gap is what cannot be kept",
  "dynamic-import": "the module is loaded before the hooks",
  "this-mismatch": "the method gets the object that it reads",
  "unordered-keys": "the keys get an order that does not depend on how they were added",
};
