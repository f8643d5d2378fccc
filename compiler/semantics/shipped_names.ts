import { isShippedModule } from "../program/index.ts";
import ts from "../typescript_api.ts";
import { skipTypes } from "./syntax.ts";

/** Returns true if a symbol is what a module of this package, such as `dovescript/json`, exports by a name. */
export function isShipped(symbol: ts.Symbol | undefined, name: string): boolean {
  return (
    symbol?.name === name &&
    symbol.declarations?.some((node) => isShippedModule(node.getSourceFile().fileName)) === true
  );
}

/** The name by which a call names its function: `stringify`, also in `json.stringify(value)`. */
export function calledName({ expression }: ts.CallExpression): ts.Node {
  const callee = skipTypes(expression);
  return ts.isPropertyAccessExpression(callee) ? callee.name : callee;
}
