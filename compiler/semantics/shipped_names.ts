import { isShippedModule } from "../program/index.ts";
import type ts from "../typescript_api.ts";

/** Returns true if a symbol is what a module of this package, such as `dovescript/json`, exports by a name. */
export function isShipped(symbol: ts.Symbol | undefined, name: string): boolean {
  return (
    symbol?.name === name &&
    symbol.declarations?.some((node) => isShippedModule(node.getSourceFile().fileName)) === true
  );
}
