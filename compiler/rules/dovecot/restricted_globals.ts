import ts from "typescript";
import { isCallOf } from "../../dataflow/births.ts";
import type { Report } from "../../diagnostics/catalogue.ts";
import { functionAround, type Meaning } from "../../semantics/meaning.ts";
import { isAssignment } from "../../semantics/syntax.ts";

/** What is needed to find globals that may not be written. */
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
  const visit = (node: ts.Node): void => {
    const target = writtenName(node);
    const symbol = target && functionAround(node) ? meaning.symbolOf(target) : undefined;
    if (target && isGlobalVariable(symbol)) report("restricted-global", target, { name: target.text });
    ts.forEachChild(node, visit);
  };
  files.forEach(visit);
}

function writtenName(node: ts.Node): ts.Identifier | undefined {
  const isStep = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  const target = isStep
    ? node.operand
    : ts.isBinaryExpression(node) && isAssignment(node)
      ? node.left
      : undefined;
  return target && ts.isIdentifier(target) ? target : undefined;
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
