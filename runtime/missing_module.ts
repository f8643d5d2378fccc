/** A module that a script required in vain. */
export interface MissingModule {
  readonly name: string;
  /** The files that would have it, those of `package.path` before those of `package.cpath`. */
  readonly files: readonly string[];
}
