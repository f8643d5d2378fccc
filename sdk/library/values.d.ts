/** @noSelfInFile */

// biome-ignore-all lint/complexity/noBannedTypes: this file declares what these types are
// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** Not a number: what `0 / 0` gives. It equals nothing, not even itself. */
declare const NaN: number;
/** Larger than every other number. */
declare const Infinity: number;

/** What a boolean has: nothing but itself. */
interface Boolean {
  /** The value itself. */
  valueOf(): boolean;
}

/** False for undefined, false, the empty text, 0 and NaN; true for everything else. */
declare function Boolean(value?: unknown): boolean;

/** What can be the name of a property. */
type PropertyKey = string | number | symbol;

/** The texts of a tagged template. */
interface TemplateStringsArray extends ReadonlyArray<string> {
  /** The texts as they are written in the source, with their backslashes. */
  readonly raw: readonly string[];
}

/** `arguments` is not available: write a rest parameter, `(...values)`. */
interface IArguments extends ReadonlyArray<never> {}

/** What a module knows about itself: nothing, as all modules become one file. */
// biome-ignore lint/suspicious/noEmptyInterface: TypeScript asks for an interface
interface ImportMeta {}

/** The text with each byte but letters, digits and `-_.!~*'()` written as `%XX`, for a part of an address. */
declare function encodeURIComponent(text: string | number | boolean): string;
/** The text with each `%XX` as the byte that it stands for; anything but UTF-8 raises a URIError. */
declare function decodeURIComponent(text: string): string;
