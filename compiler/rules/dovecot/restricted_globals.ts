import { isCallOf } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { accessOf, functionAround, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Input of the search for globals that may not be written. */
export interface GlobalsSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly meaning: Meaning;
}

/** Global variables that a function writes although the script forbade new ones. */
export function checkRestrictedGlobals({ files, calls, meaning }: GlobalsSetting, report: Report): void {
  const isRestricted = calls.some(
    (call) =>
      isCallOf(call, "restrict_global_variables", meaning) &&
      call.arguments[0]?.kind !== ts.SyntaxKind.FalseKeyword,
  );
  if (!isRestricted) return;
  for (const file of files) {
    for (const node of meaning.facts.ofKind(ts.SyntaxKind.Identifier, file)) {
      if (!functionAround(node) || accessOf(node) === "read") continue;
      if (isGlobalVariable(meaning.symbolOf(node))) report("restricted-global", node, { name: node.text });
    }
  }
}

/** A variable that is declared but not defined in the project is a global one in Lua. */
function isGlobalVariable(symbol: ts.Symbol | undefined): boolean {
  const declarations = symbol?.declarations ?? [];
  const isAmbient = (node: ts.Declaration) =>
    ts.isVariableDeclaration(node) &&
    (node.getSourceFile().isDeclarationFile ||
      (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) !== 0);
  return declarations.length > 0 && declarations.every(isAmbient);
}
