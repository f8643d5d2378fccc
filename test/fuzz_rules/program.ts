/** A generated program: one entry, and the modules that it imports by `"./NAME"`. */
export interface FuzzProgram {
  readonly entry: string;
  readonly modules: Readonly<Record<string, string>>;
  /** Lua that runs before the program: functions that it declares. */
  readonly prelude: string;
  /** The names of the constructs that it is made of, each once. */
  readonly constructs: readonly string[];
  /** The names of what was done wrong on purpose. It need not be lethal. */
  readonly mistakes: readonly string[];
}
