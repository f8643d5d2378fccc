import type ts from "../typescript_api.ts";
import type { Lua } from "./tstl.ts";

/** A module as Lua statements, whose names are still those of its own file. */
export interface LoweredModule {
  readonly file: ts.SourceFile;
  readonly statements: Lua.Statement[];
  /**
   * The symbol that a name comes from, if it comes from the TypeScript: the same one for an export and its imports in
   * other modules.
   */
  readonly symbolOf: (identifier: Lua.Identifier) => ts.Symbol | undefined;
}
