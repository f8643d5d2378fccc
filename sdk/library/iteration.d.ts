/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for
// biome-ignore-all lint/suspicious/noExplicitAny: an iterator whose result nobody reads may return whatever it likes

/** The names of the methods by which the language works with objects; there are no others. */
interface SymbolConstructor {
  /** @deprecated */
  (description?: string): NotInLua<"Use a string.">;
  /** The method that `for … of` and spreading call. */
  readonly iterator: unique symbol;
  /** The method that `using` calls. */
  readonly dispose: unique symbol;
}
declare const Symbol: SymbolConstructor;

/** What a symbol has: nothing but itself. */
interface Symbol {
  /** The value itself. */
  valueOf(): symbol;
}

/** A value of an iterator that goes on. */
interface IteratorYieldResult<T> {
  done?: false;
  value: T;
}

/** The end of an iterator, with what its function returned. */
interface IteratorReturnResult<T> {
  done: true;
  value: T;
}

type IteratorResult<T, Return = any> = IteratorYieldResult<T> | IteratorReturnResult<Return>;

/** What gives values one after the other. */
interface Iterator<T, Return = any, Next = any> {
  /** The next value, or the end. */
  next(...given: [] | [Next]): IteratorResult<T, Return>;
}

/** What `for … of` and spreading accept. */
interface Iterable<T, Return = any, Next = any> {
  [Symbol.iterator](): Iterator<T, Return, Next>;
}

/** An iterator that `for … of` accepts. */
interface IterableIterator<T, Return = any, Next = any> extends Iterator<T, Return, Next> {
  [Symbol.iterator](): IterableIterator<T, Return, Next>;
}

/** The iterators of the library. */
interface IteratorObject<T, Return = unknown, Next = unknown> extends Iterator<T, Return, Next> {
  [Symbol.iterator](): IteratorObject<T, Return, Next>;
}

interface ArrayIterator<T> extends IteratorObject<T, undefined> {
  [Symbol.iterator](): ArrayIterator<T>;
}

interface MapIterator<T> extends IteratorObject<T, undefined> {
  [Symbol.iterator](): MapIterator<T>;
}

interface SetIterator<T> extends IteratorObject<T, undefined> {
  [Symbol.iterator](): SetIterator<T>;
}

interface StringIterator<T> extends IteratorObject<T, undefined> {
  [Symbol.iterator](): StringIterator<T>;
}

/** What a `function*` gives. It is a coroutine in Lua. */
interface Generator<T = unknown, Return = any, Next = any> extends IteratorObject<T, Return, Next> {
  next(...given: [] | [Next]): IteratorResult<T, Return>;
  [Symbol.iterator](): Generator<T, Return, Next>;
}
