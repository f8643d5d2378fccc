/** A code that nothing raises any more. Codes are permanent, so its name is never used for something else. */
export interface Retired {
  /** The first version of DoveScript that does not raise it. */
  readonly since: string;
  /** The present treatment of the code that was refused, or the diagnostic that reports it. */
  readonly instead: string;
}

/** Retired codes by name. A retired code has no sample. */
export const retiredCodes: Readonly<Record<string, Retired>> = {
  "pattern-not-array": {
    since: "0.1.0",
    instead:
      "A pattern takes the first values of a Set, a Map, a text, a generator or a class with `[Symbol.iterator]`, as a loop would get them.",
  },
  "passthrough-stored": {
    since: "0.1.0",
    instead:
      "A passthrough event in an object, an array or a closure is followed: `passthrough-after-log` and `passthrough-not-logged` say what is wrong, and `passthrough-kept` reports one that outlives the hook.",
  },
  "truthy-string": {
    since: "0.1.0",
    instead:
      'A text that is tested for truth is compared: `if (text)` is `if text ~= "" then`, and a text that may be undefined is compared with nil as well.',
  },
  "truthy-unknown": {
    since: "0.1.0",
    instead:
      "A value of a type that says little is compared with each value that JavaScript takes for false: undefined, false, the empty text, 0 and NaN.",
  },
  "null-value": {
    since: "0.1.0",
    instead:
      "null is a value of its own in programs that tell it from undefined, a function of the chunk that nothing else is equal to; in all others both are nil.",
  },
};
