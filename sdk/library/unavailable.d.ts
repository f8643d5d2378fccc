/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/**
 * A value of JavaScript that Lua has not. Whatever is done with it is an error whose text names the alternative:
 * `Property 'parse' does not exist on type 'NotInLua<"Import parse from dovescript/json.">'`.
 */
interface NotInLua<Alternative extends string> {
  readonly "does not exist in Lua": Alternative;
}

/** @deprecated */
declare const JSON: NotInLua<"Import `stringify` or `parse` from dovescript/json.">;
/** @deprecated */
declare const Date: NotInLua<"Use `os.time()` for now, and `isoDate(seconds)` or `mailDate(seconds)` from dovescript/date for its text.">;
/** @deprecated */
declare const Promise: NotInLua<"Dovecot's functions return their result directly.">;
/** @deprecated */
declare const BigInt: NotInLua<"Use a number; it is exact up to 2^53.">;
/** @deprecated */
declare const Proxy: NotInLua<"Write a function that is called instead.">;
/** @deprecated */
declare const Reflect: NotInLua<"Write `Object.keys(object)`, or read the property itself.">;
/** @deprecated */
declare const Intl: NotInLua<"Use `value.toFixed(2)`, and `isoDate(seconds)` from dovescript/date: a mail server has no user's language.">;
/** @deprecated */
declare const WeakRef: NotInLua<"Use a WeakMap.">;
/** @deprecated */
declare const FinalizationRegistry: NotInLua<"Free objects yourself, as with using.">;

/** @deprecated */
declare const console: NotInLua<"Write `dovecot.i_info(text)`.">;
/** @deprecated */
declare const print: NotInLua<"Write `dovecot.i_info(text)`; what print writes, nobody sees.">;
/** @deprecated */
declare const process: NotInLua<"Settings come from `user.plugin_getenv(key)`, and from 2.4.0 on from the parameter of `script_init`.">;
/** @deprecated */
declare const require: NotInLua<"Write an import at the top of the file.">;
/** @deprecated */
declare const fetch: NotInLua<"A hook reaches no network; let the server export events.">;
/** @deprecated */
declare const setTimeout: NotInLua<"A hook cannot wait: the session stands still while it runs.">;
/** @deprecated */
declare const setInterval: NotInLua<"A hook cannot wait: the session stands still while it runs.">;
/** @deprecated */
declare const setImmediate: NotInLua<"A hook cannot wait: the session stands still while it runs.">;
/** @deprecated */
declare const clearTimeout: NotInLua<"A hook cannot wait: the session stands still while it runs.">;
/** @deprecated */
declare const clearInterval: NotInLua<"A hook cannot wait: the session stands still while it runs.">;
/** @deprecated */
declare const queueMicrotask: NotInLua<"Call the function directly.">;
/** @deprecated */
declare const structuredClone: NotInLua<"Copy with `{ ...object }` or `array.slice()`; what is inside stays shared.">;
/** @deprecated */
declare const performance: NotInLua<"Write `os.clock()`, which gives seconds.">;
/** @deprecated */
declare const crypto: NotInLua<"Write `Math.random()`; its numbers are no secrets.">;
/**
 * A function, because TypeScript 7 allows no variable of this name; its parameter makes each call an error.
 *
 * @deprecated
 */
declare function eval(code: NotInLua<"Write the code itself.">): NotInLua<"Write the code itself.">;

/** @deprecated */
declare const encodeURI: NotInLua<"Encode the parts of the address, each with encodeURIComponent.">;
/** @deprecated */
declare const decodeURI: NotInLua<"Decode the parts of the address, each with decodeURIComponent.">;
/** @deprecated */
declare const escape: NotInLua<"Use encodeURIComponent and decodeURIComponent.">;
/** @deprecated */
declare const unescape: NotInLua<"Use encodeURIComponent and decodeURIComponent.">;
/** @deprecated */
declare const atob: NotInLua<"Texts are bytes: keep them as they are.">;
/** @deprecated */
declare const btoa: NotInLua<"Texts are bytes: keep them as they are.">;
/** @deprecated */
declare const URL: NotInLua<"Use indexOf, split and slice.">;
/** @deprecated */
declare const URLSearchParams: NotInLua<'Write `query.split("&")`, and `part.split("=")` for each part.'>;
/** @deprecated */
declare const TextEncoder: NotInLua<"A text already is bytes: `text.charCodeAt(index)` gives them.">;
/** @deprecated */
declare const TextDecoder: NotInLua<"Bytes already are a text: `String.fromCharCode(...bytes)` makes it.">;
/** @deprecated */
declare const Buffer: NotInLua<"A text already is bytes.">;
