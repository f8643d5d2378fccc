/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/**
 * A regular expression: a literal, or `new RegExp("…")` of a text that is written there. It becomes a pattern of Lua, or a table for a
 * small matcher. Texts are bytes: `.` is one byte, and classes, `\w`, `\s` and the flag `i` know ASCII only.
 */
interface RegExp {
  /** The first match with its groups, or null. */
  exec(text: string): RegExpExecArray | null;
  /** Returns true if the text has a match. */
  test(text: string): boolean;
  /** Where `exec` and `test` go on with the flag `g` or `y`, in bytes. */
  lastIndex: number;
  /** True if it has the flag `g`. */
  readonly global: boolean;
}

interface RegExpConstructor {
  /** A regular expression of a text that is known when the program is compiled. */
  new (pattern: string | RegExp, flags?: string): RegExp;
  (pattern: string | RegExp, flags?: string): RegExp;
}
declare const RegExp: RegExpConstructor;

/** A match: the text that was found, then the groups. A group that took no part is undefined. */
type RegExpExecArray = [found: string, ...groups: string[]] & {
  /** Where the match begins, in bytes. */
  readonly index: number;
  /** The text that was searched. */
  readonly input: string;
  /** The groups that have names, or undefined if there are none. */
  readonly groups?: { [name: string]: string };
};

/** The first match, or all matches as texts where the flag is `g`: these have no `index`. */
type RegExpMatchArray = [found: string, ...groups: string[]] & {
  /** Where the match begins, in bytes. */
  readonly index?: number;
  /** The text that was searched. */
  readonly input?: string;
  /** The groups that have names, or undefined if there are none. */
  readonly groups?: { [name: string]: string };
};
