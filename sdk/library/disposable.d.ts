/** @noSelfInFile */

/** What `using` ends at the end of the block. */
interface Disposable {
  [Symbol.dispose](): void;
}
