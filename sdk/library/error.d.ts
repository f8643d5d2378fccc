/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** An error, which the server logs as its text. */
interface Error {
  /** `Error`, or the name of the subclass. */
  name: string;
  /** What went wrong. */
  message: string;
  /** The error behind this one. */
  cause?: unknown;
  /** Where it was made. */
  stack?: string;
  /** The name and the message. */
  toString(): string;
}

interface ErrorOptions {
  /** The error behind this one. */
  cause?: unknown;
}

interface ErrorConstructor {
  new (message?: string, options?: ErrorOptions): Error;
  (message?: string, options?: ErrorOptions): Error;
  readonly prototype: Error;
}
declare const Error: ErrorConstructor;

/** A number is outside of what is allowed. */
interface RangeError extends Error {}
interface RangeErrorConstructor extends ErrorConstructor {
  new (message?: string, options?: ErrorOptions): RangeError;
  (message?: string, options?: ErrorOptions): RangeError;
  readonly prototype: RangeError;
}
declare const RangeError: RangeErrorConstructor;

/** A name stands for nothing. */
interface ReferenceError extends Error {}
interface ReferenceErrorConstructor extends ErrorConstructor {
  new (message?: string, options?: ErrorOptions): ReferenceError;
  (message?: string, options?: ErrorOptions): ReferenceError;
  readonly prototype: ReferenceError;
}
declare const ReferenceError: ReferenceErrorConstructor;

/** A text does not follow its grammar. */
interface SyntaxError extends Error {}
interface SyntaxErrorConstructor extends ErrorConstructor {
  new (message?: string, options?: ErrorOptions): SyntaxError;
  (message?: string, options?: ErrorOptions): SyntaxError;
  readonly prototype: SyntaxError;
}
declare const SyntaxError: SyntaxErrorConstructor;

/** A value is of the wrong kind. */
interface TypeError extends Error {}
interface TypeErrorConstructor extends ErrorConstructor {
  new (message?: string, options?: ErrorOptions): TypeError;
  (message?: string, options?: ErrorOptions): TypeError;
  readonly prototype: TypeError;
}
declare const TypeError: TypeErrorConstructor;

/** An address is malformed. */
interface URIError extends Error {}
interface URIErrorConstructor extends ErrorConstructor {
  new (message?: string, options?: ErrorOptions): URIError;
  (message?: string, options?: ErrorOptions): URIError;
  readonly prototype: URIError;
}
declare const URIError: URIErrorConstructor;
