import { isOwnDeclaration } from "../../program/index.ts";
import type ts from "../../typescript_api.ts";

/** The declaration of a member in this package. */
export function ownDeclaration(symbol: ts.Symbol | undefined): ts.Declaration | undefined {
  return symbol?.declarations?.find((node) => isOwnDeclaration(node.getSourceFile().fileName));
}

/** Members of the server that raise where something is wrong. */
export const raising = /^(?:open|sync|status|metadata_\w+|client|httpClient|request)$/;
