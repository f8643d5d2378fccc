import { isOwnDeclaration } from "../../program/index.ts";
import type ts from "../../typescript_api.ts";

/** The declaration of a member in this package. */
export function ownDeclaration(symbol: ts.Symbol | undefined): ts.Declaration | undefined {
  return symbol?.declarations?.find((node) => isOwnDeclaration(node.getSourceFile().fileName));
}
