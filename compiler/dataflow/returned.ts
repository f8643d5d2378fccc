import ts from "typescript";
import type { Meaning } from "../semantics/meaning.ts";

/** The function of the project that a call runs in any case: declared once, or a constant. */
function calledFunction(node: ts.CallExpression, meaning: Meaning): ts.FunctionLikeDeclaration | undefined {
  if (!ts.isIdentifier(node.expression)) return undefined;
  const declaration = meaning.symbolOf(node.expression)?.valueDeclaration;
  if (!declaration) return undefined;
  if (ts.isFunctionDeclaration(declaration)) return declaration;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const value = isConstant && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}

/** The expressions of the returns directly in a body; undefined when one of them has none. */
function returnsIn(body: ts.Node): ts.Expression[] | undefined {
  const found: (ts.Expression | undefined)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node)) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body);
  const given = found.filter((value) => value !== undefined);
  return given.length === found.length && given.length > 0 ? given : undefined;
}

/** Whether a function calls itself, also through others. */
function isRecursive(called: ts.Node, meaning: Meaning): boolean {
  const seen = new Set<ts.Node>();
  const reaches = (body: ts.Node): boolean => {
    const next = ts.isCallExpression(body) ? calledFunction(body, meaning) : undefined;
    if (next === called) return true;
    if (next && !seen.has(next)) {
      seen.add(next);
      if (reaches(next)) return true;
    }
    return ts.forEachChild(body, (child) => reaches(child) || undefined) ?? false;
  };
  return meaning.remember("recursive", called, () => reaches(called));
}

/**
 * The expressions, one of which gives the number that a call gives; undefined when they are not known, or may be made
 * of results of the same function.
 */
export function returnedBy(node: ts.CallExpression, meaning: Meaning): ts.Expression[] | undefined {
  const called = calledFunction(node, meaning);
  if (!called?.body || called.asteriskToken || ts.getCombinedModifierFlags(called) & ts.ModifierFlags.Async)
    return undefined;
  if (isRecursive(called, meaning)) return undefined;
  return ts.isBlock(called.body) ? returnsIn(called.body) : [called.body];
}
