/** What `using` ends at the end of the block. */
interface Disposable {
  [Symbol.dispose](): void;
}

/** @deprecated A hook cannot wait. */
interface AsyncDisposable {
  [Symbol.asyncDispose](): PromiseLike<void>;
}
