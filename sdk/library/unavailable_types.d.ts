/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for
// Names that stand for types as well, and types that TypeScript itself asks for.

type Date = NotInLua<"Use seconds: `user.session_create_time` or `os.time()`.">;

/** @deprecated */
declare const ArrayBuffer: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const SharedArrayBuffer: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Int8Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Uint8Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Uint8ClampedArray: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Int16Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Uint16Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Int32Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Uint32Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Float32Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Float64Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const BigInt64Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const BigUint64Array: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const DataView: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
/** @deprecated */
declare const Atomics: NotInLua<"Use an array of numbers, or a text, which is bytes.">;
