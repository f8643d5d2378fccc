import { functionAround, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

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

/** The returns of a function itself, not of functions inside of it. */
export function returnsOf(called: ts.SignatureDeclaration, { facts }: Meaning): ts.ReturnStatement[] {
  return facts
    .ofKind(ts.SyntaxKind.ReturnStatement, called)
    .filter((statement) => functionAround(statement) === called);
}

/** The expressions of the returns of a function; undefined when one of them has none. */
function returnedValues(called: ts.FunctionLikeDeclaration, meaning: Meaning): ts.Expression[] | undefined {
  const found = returnsOf(called, meaning).map(({ expression }) => expression);
  const given = found.filter((value) => value !== undefined);
  return given.length === found.length && given.length > 0 ? given : undefined;
}

/** Returns true if a function calls itself, also through others. */
function isRecursive(called: ts.Node, meaning: Meaning): boolean {
  const seen = new Set<ts.Node>();
  const reaches = (from: ts.Node): boolean =>
    meaning.facts.ofKind(ts.SyntaxKind.CallExpression, from).some((call) => {
      const next = calledFunction(call, meaning);
      if (next === called) return true;
      if (!next || seen.has(next)) return false;
      seen.add(next);
      return reaches(next);
    });
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
  return ts.isBlock(called.body) ? returnedValues(called, meaning) : [called.body];
}
