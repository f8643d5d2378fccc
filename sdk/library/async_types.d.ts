/** @noSelfInFile */

// Types that TypeScript asks for where `async`, `for await` and `await using` stand; see the rule async-function.

/** What an async function would give. */
interface PromiseLike<T> {
  then<R>(callback: (value: T) => R): PromiseLike<R>;
}

/** What an async function would give. */
interface Promise<T> extends PromiseLike<T> {}

/** What an async generator would give values with. */
interface AsyncIterator<T, Return = unknown, Next = unknown> {
  next(...given: [] | [Next]): Promise<IteratorResult<T, Return>>;
}

/** What `for await` would accept. */
interface AsyncIterable<T, Return = unknown, Next = unknown>
  extends NotInLua<"Use for … of, over an array or a generator."> {}

/** What an async generator would give. */
interface AsyncIterableIterator<T, Return = unknown, Next = unknown> extends AsyncIterator<T, Return, Next> {}

/** What an async generator would give. */
interface AsyncIteratorObject<T, Return = unknown, Next = unknown> extends AsyncIterator<T, Return, Next> {}

/** What an async generator would give. */
interface AsyncGenerator<T = unknown, Return = unknown, Next = unknown>
  extends AsyncIteratorObject<T, Return, Next> {}

/** What `await using` would end. */
interface AsyncDisposable extends NotInLua<"Use using."> {}
