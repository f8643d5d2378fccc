import type { LoweredModule, Lua } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";

/** One local variable of the chunk, with every place that names it. */
export class Binding {
  readonly identifiers: Lua.Identifier[] = [];
  /** Names used where this variable is visible: other variables declared earlier, and globals. */
  readonly seen = new Set<Binding | string>();
  /** Chosen once all variables are known. */
  finalName: string | undefined;
  readonly text: string;
  /** Position in the order of declaration: outer variables have lower numbers. */
  readonly index: number;
  /** The file it belongs to, for variables at the top level of the chunk. */
  readonly topLevelOf: string | undefined;

  constructor(input: { text: string; index: number; topLevelOf?: string | undefined }) {
    this.text = input.text;
    this.index = input.index;
    this.topLevelOf = input.topLevelOf;
  }
}

/** The variables of one block, by the text they have before renaming. */
export type Scope = Map<string, Binding>;

/** Variables by the names of a chunk. */
export interface Resolution {
  /** All variables, in the order of declaration. */
  readonly bindings: readonly Binding[];
  /** Names that are globals of the server or of Lua. */
  readonly globals: ReadonlySet<string>;
}

/** Variables of a module's names. */
export interface Names {
  readonly fileName: string;
  readonly symbolOf: LoweredModule["symbolOf"];
  /** Symbols that are global functions: the hooks. */
  readonly globalOf: (symbol: ts.Symbol) => string | undefined;
  /** Returns true if a symbol is only declared, with `declare`: a global that Lua has under the name. */
  readonly isDeclared: (symbol: ts.Symbol) => boolean;
}
