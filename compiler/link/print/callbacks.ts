const names = "callback|callback[fF]n|predicate|test|compare|compareFn|replaceValue|replacement|keySelector";

/** Calls of what a program gave to a library function, with the hidden first argument that TypeScriptToLua adds. */
const calls = new RegExp(`(?<![\\w.:])(${names})\\((\\s*)(?:nil|thisArg),\\s*`, "g");

/** The call that is written with temporaries. */
const temporaries = /(____mapFn_\d+)\(____thisArg_\d+, /g;

/**
 * Library functions that call back without a hidden first argument. The host gives the library's declarations the same
 * meaning, so that a function of the program can be given to them as it is.
 */
export function withoutHiddenArguments(text: string): string {
  return text.replace(calls, "$1($2").replace(temporaries, "$1(");
}
