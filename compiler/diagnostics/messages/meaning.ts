import type { Rule } from "./entry.ts";

const evidence = { reason: "Lua's own meaning: the snippet suite compares Lua with JavaScript" };

/** Rules about constructs that Lua cannot keep as JavaScript means them. */
export const meaningRules = {
  "script-file": {
    severity: "error",
    message:
      "'{name}' is used in another file, but {file} has no import and no export, so that its names exist only in itself.",
    hint: "Write `export` before its declaration, and import it where it is used.",
    explanation:
      "For TypeScript a file without imports and exports is a script, whose names it offers in all files of the project. At " +
      'run time each file is a module with names of its own. `import "./file"` runs such a file, once, before the file that imports it.',
    evidence,
  },
  "array-gap": {
    severity: "error",
    message: "This would leave a gap in the array, where Lua's would end.",
    hint: "Add values with `{array}.push(…)`, and remove them with `{array}.splice(…)` or `{array}.pop()`.",
    explanation:
      "JavaScript fills a gap with undefined and counts it. The length of a Lua table with a hole is not defined. A " +
      "length may be written where it gets smaller: `array.length = 0`, `array.length -= 2` and `array.length--`.",
    evidence,
  },
  "array-key": {
    severity: "error",
    message: "The keys of an array are Lua's numbers, which begin at 1.",
    hint: "{remedy}",
    explanation:
      "`0 in array` and Object.keys would show the table's own keys, which are 1, 2, 3 and not texts.",
    evidence,
  },
  "unordered-keys": {
    severity: "error",
    message:
      "The program does not make '{object}', whose properties have no order in Lua: it differs from run to run.",
    hint: "Sort them: `for (const key of Object.keys({object}).sort())`; or use a Map, which keeps its order.",
    explanation:
      "JavaScript walks through properties in the order in which they were added. Lua's `next` gives them as they lie in " +
      "memory. Objects that the program makes (literals, `Object.fromEntries`, rests of patterns, enums of texts) remember their order where " +
      "it shows. Settings of the server, instances of classes, arrays, enums of numbers and objects with getters do not. What does not " +
      "depend on the order is fine for them, too: sums and counts, `.length`, `.includes(x)`, `.some(…)`, `.every(…)`, " +
      "`.sort()`, also with a comparator that compares the keys at last, behind `map` and `filter` too, `Object.fromEntries`, loops that only write at the key of " +
      "their round, and lists that are sorted before they are used.",
    evidence,
  },
  "number-key": {
    severity: "error",
    message: "This number may be a key of an object or a place of an array, which differ in Lua.",
    hint: "Give the value a type that is either an object or an array.",
    explanation:
      'For JavaScript `box[1]` and `box["1"]` are the same property. In Lua the keys of objects are texts, so that numbers become ' +
      "texts where they are such keys, and the places of arrays are numbers that begin at 1. Where a value may be both, or a number goes " +
      "through `keyof T` or `Object.fromEntries`, the type does not say which it is.",
    evidence,
  },
  "non-ascii-text": {
    severity: "error",
    message:
      "This text has characters beyond ASCII, and Lua counts bytes where JavaScript counts characters.",
    hint: "Compare, join, split or replace whole texts; `const [count] = utf8.len({source});` of Lua counts characters.",
    explanation:
      'A text is UTF-8 on the server: `"é".length` is 2 there and 1 in JavaScript, and upper case exists for A to Z only. ' +
      "Where a text comes from outside, lengths and places are those of bytes; where it is known, this rule says so.",
    evidence,
  },
  "undefined-property": {
    severity: "error",
    message: "If '{name}' is undefined here, JavaScript removes the value before it, and Lua keeps it.",
    hint: "Write the property behind the spread, with the value it should have.",
    explanation:
      "A property that is undefined does not exist in a Lua table, so a spread cannot copy it over another value.",
    evidence,
  },
  "loose-equality": {
    severity: "error",
    message:
      "Values of different kinds are never equal in Lua; JavaScript converts them for this comparison.",
    hint: "Use `{operator}` between values of one kind: {remedy}.",
    explanation: 'For JavaScript `1 == "1"` is true. Lua compares without converting, as `===` does.',
    evidence,
  },
} satisfies Record<string, Rule>;
