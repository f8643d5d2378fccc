/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** A text: bytes, in UTF-8. Lengths and places count bytes, and `for … of` gives single bytes. */
interface String {
  readonly [index: number]: string;
  /** How many bytes the text has: 2 for "é". */
  readonly length: number;
  /** The byte at a place, or undefined; negative places count from the end. */
  at(index: number): string | undefined;
  /** The byte at a place, or "". */
  charAt(index: number): string;
  /** The number of the byte at a place, or NaN. */
  charCodeAt(index: number): number;
  /** The texts one after the other. */
  concat(...texts: string[]): string;
  /** Returns true if the text ends with another; `end` is where it is taken to end. */
  endsWith(search: string, end?: number): boolean;
  /** Returns true if another text is in it, from a place on. */
  includes(search: string, start?: number): boolean;
  /** Where another text begins, from a place on, or -1. */
  indexOf(search: string, start?: number): number;
  /** Where another text begins for the last time, up to a place, or -1. */
  lastIndexOf(search: string, start?: number): number;
  /** Before (-1), equal (0) or behind (1) in a dictionary: marks, digits, letters; `a`, `A`, `b`. Others than ASCII come last, by their bytes. */
  localeCompare(other: string): number;
  /** The first match with its groups, or null; with the flag `g` the texts of all matches. */
  match(pattern: RegExp): RegExpMatchArray | null;
  /** All matches with their groups. In Lua they are an array. */
  matchAll(pattern: RegExp): RegExpExecArray[];
  /** The text, filled up behind to a number of bytes. */
  padEnd(length: number, fill?: string): string;
  /** The text, filled up in front to a number of bytes. */
  padStart(length: number, fill?: string): string;
  /** The text several times. */
  repeat(count: number): string;
  /** The text with the first place of `search` replaced; `$&` in the replacement is what was found, `$$` a dollar sign. */
  replace(
    search: string,
    replacement: string | ((found: string, index: number, text: string) => string),
  ): string;
  /** The text with the first match replaced, or all of them with the flag `g`; `$1` in the replacement is the first group. */
  replace(pattern: RegExp, replacement: string | ((found: string, ...groups: string[]) => string)): string;
  /** The same; the place of the match and the text come behind the groups. */
  // biome-ignore lint/suspicious/noExplicitAny: the parameters depend on the groups of the expression
  replace(pattern: RegExp, replacement: (found: string, ...rest: any[]) => string): string;
  /** The text with all places of `search` replaced; `$&` in the replacement is what was found, `$$` a dollar sign. */
  replaceAll(
    search: string,
    replacement: string | ((found: string, index: number, text: string) => string),
  ): string;
  /** The text with all matches replaced; `$1` in the replacement is the first group. */
  replaceAll(pattern: RegExp, replacement: string | ((found: string, ...groups: string[]) => string)): string;
  /** The same; the place of the match and the text come behind the groups. */
  // biome-ignore lint/suspicious/noExplicitAny: the parameters depend on the groups of the expression
  replaceAll(pattern: RegExp, replacement: (found: string, ...rest: any[]) => string): string;
  /** Where the first match begins, or -1. */
  search(pattern: RegExp): number;
  /** The bytes from a place up to another; negative places count from the end. */
  slice(start?: number, end?: number): string;
  /** The parts between a separator; with "" the single bytes. */
  split(separator: string, limit?: number): string[];
  /** The parts between the matches, with the groups of each match between them; at most so many. */
  split(separator: RegExp, limit?: number): string[];
  /** Returns true if the text begins with another, at a place. */
  startsWith(search: string, start?: number): boolean;
  /** @deprecated Use slice. The bytes from a place on, as many as given. */
  substr(start: number, count?: number): string;
  /** The bytes from a place up to another; the smaller comes first. */
  substring(start: number, end?: number): string;
  /** The text with the letters A to Z small. Others, such as "É", stay. */
  toLowerCase(): string;
  /** The text itself. */
  toString(): string;
  /** The text with the letters a to z in capitals. Others, such as "é", stay. */
  toUpperCase(): string;
  /** The text without white space at both ends. */
  trim(): string;
  /** The text without white space at its end. */
  trimEnd(): string;
  /** The text without white space at its beginning. */
  trimStart(): string;
  /** The text itself. */
  valueOf(): string;
  [Symbol.iterator](): StringIterator<string>;
  /** @deprecated */
  codePointAt: NotInLua<"Write `const [code] = utf8.codepoint(text, 1);` of Lua, which counts bytes from 1; `text.charCodeAt(0)` gives a byte.">;
  /** @deprecated */
  normalize: NotInLua<"Texts are bytes: compare what was written the same way.">;
  /** @deprecated */
  toLocaleLowerCase: NotInLua<"Write `text.toLowerCase()`.">;
  /** @deprecated */
  toLocaleUpperCase: NotInLua<"Write `text.toUpperCase()`.">;
}

interface StringConstructor {
  /** The text of a value. */
  (value?: unknown): string;
  /** The text of these bytes: numbers from 0 to 255. */
  fromCharCode(...bytes: number[]): string;
  /** @deprecated */
  fromCodePoint: NotInLua<"Write `utf8.char(code)` of Lua.">;
  /** The text of a template as it is written, with its backslashes: `` String.raw`\d` ``. */
  raw(
    template: { readonly raw: readonly string[] },
    ...values: readonly (string | number | boolean)[]
  ): string;
}
declare const String: StringConstructor;
