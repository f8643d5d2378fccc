import type { Pattern } from "../grammar.ts";

/** Something that programs are mixed of. */
export interface Construct {
  /** Statements in a hook, or in what another construct puts around `@body`. */
  readonly body: Pattern;
  /** Declarations and imports at the top of the entry. */
  readonly top?: Pattern;
  /** Modules that the entry and each other import as `./m§a`, `./m§b`, in this order. */
  readonly modules?: Readonly<Record<string, Pattern>>;
}

export type Constructs = Readonly<Record<string, Construct>>;
