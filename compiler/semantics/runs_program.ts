import ts from "../typescript_api.ts";
import { isProjectFunction } from "./callees.ts";
import type { Meaning } from "./meaning.ts";
import { isOnlyType } from "./syntax.ts";

/**
 * Returns true if evaluating an expression may run functions of the program, which may change its variables and
 * objects.
 */
export function runsProgram(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isFunctionLike(node) || isOnlyType(node)) return false;
  return isRunning(node, meaning) || ts.forEachChild(node, (child) => runsProgram(child, meaning)) === true;
}

function isRunning(node: ts.Node, meaning: Meaning): boolean {
  // Lowering makes nodes as well, of which the checker knows nothing.
  const isMade = node.pos < 0;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return isMade || !isLibraryCall(node, meaning);
  if (ts.isPropertyAccessExpression(node)) return !isMade && isGetter(node, meaning);
  return ts.isTaggedTemplateExpression(node) || ts.isYieldExpression(node);
}

/** Returns true if a call runs what is declared without code, and gives it no function to call. */
export function isLibraryCall(node: ts.CallExpression | ts.NewExpression, meaning: Meaning): boolean {
  const declaration = meaning.checker.getResolvedSignature(node)?.declaration;
  if (!declaration?.getSourceFile().isDeclarationFile) return false;
  const isFunction = (given: ts.Expression) => meaning.typeOf(given).getCallSignatures().length > 0;
  return !(node.arguments ?? []).some(isFunction);
}

function isGetter(node: ts.PropertyAccessExpression, { checker }: Meaning): boolean {
  const symbol = checker.getSymbolAtLocation(node.name);
  return symbol?.declarations?.some((each) => ts.isGetAccessor(each) && isProjectFunction(each)) ?? false;
}
