/** @noSelfInFile */

// biome-ignore-all lint/complexity/noBannedTypes: this file declares what these types are
/** Makes all properties of an object optional. */
type Partial<T> = { [Key in keyof T]?: T[Key] };
/** Makes all properties of an object required. */
type Required<T> = { [Key in keyof T]-?: T[Key] };
/** Makes all properties of an object read-only. */
type Readonly<T> = { readonly [Key in keyof T]: T[Key] };
/** The named properties of an object. */
type Pick<T, Keys extends keyof T> = { [Key in Keys]: T[Key] };
/** An object with these keys, all with values of one type. */
type Record<Keys extends PropertyKey, Value> = { [Key in Keys]: Value };
/** A union without some of its parts. */
type Exclude<T, Part> = T extends Part ? never : T;
/** The parts of a union that fit. */
type Extract<T, Part> = T extends Part ? T : never;
/** An object without the named properties. */
type Omit<T, Keys extends PropertyKey> = Pick<T, Exclude<keyof T, Keys>>;
/** A type without undefined. */
type NonNullable<T> = T & {};
/** The parameters of a function, as a tuple. */
type Parameters<F extends (...values: never) => unknown> = F extends (...values: infer P) => unknown
  ? P
  : never;
/** The parameters of a constructor, as a tuple. */
type ConstructorParameters<C extends abstract new (...values: never) => unknown> = C extends abstract new (
  ...values: infer P
) => unknown
  ? P
  : never;
/** What a function returns. */
type ReturnType<F extends (...values: never) => unknown> = F extends (...values: never) => infer R
  ? R
  : never;
/** What a constructor makes. */
type InstanceType<C extends abstract new (...values: never) => unknown> = C extends abstract new (
  ...values: never
) => infer R
  ? R
  : never;
/** What a function takes as `this`. */
type ThisParameterType<F> = F extends (this: infer This, ...values: never) => unknown ? This : unknown;
/** Marks what `this` is in an object literal. */
// biome-ignore lint/suspicious/noEmptyInterface: TypeScript asks for an interface
interface ThisType<T> {}
/** A literal text in capitals. */
type Uppercase<Text extends string> = intrinsic;
/** A literal text in small letters. */
type Lowercase<Text extends string> = intrinsic;
/** A literal text with a first capital. */
type Capitalize<Text extends string> = intrinsic;
/** A literal text with a small first letter. */
type Uncapitalize<Text extends string> = intrinsic;
/** Keeps a type parameter from being inferred here. */
type NoInfer<T> = intrinsic;
/** What a promise would give; hooks have no promises, so it is the type itself. */
type Awaited<T> = T extends PromiseLike<infer V> ? Awaited<V> : T;
