import { givenParts, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isUseless, outcome } from "./absent_tests.ts";
import { hasOwnNull } from "./nulls/own_null.ts";

/**
 * Returns true if a value of a type is nil in Lua if it is not there: undefined, and null where it is no value of its
 * own.
 */
export function mayBeAbsent(type: ts.Type, node: ts.Node, meaning: Meaning): boolean {
  const { Undefined, Null, Void } = ts.TypeFlags;
  const parts = [...meaning.parts(type), ...givenParts(type, meaning)];
  const has = (empty: ts.TypeFlags) => parts.some(({ flags }) => (flags & empty) !== 0);
  return has(Undefined | Void) || (has(Null) && !hasOwnNull(node, meaning));
}

/** Methods that give the same for a list without the elements for which their test fails. */
const selecting = new Set(["filter", "find", "findLast", "some"]);

/**
 * Returns true if elements that are undefined make no difference to what is done with a list, so that it may be made
 * without them: `[a, b].filter(Boolean)`, `for (const name of names) if (name) …`.
 */
export function ignoresAbsent(list: ts.Expression, meaning: Meaning): boolean {
  return meaning.remember("ignores absent", list, () => isIgnoring(list, meaning), false);
}

function isIgnoring(list: ts.Expression, meaning: Meaning): boolean {
  const at = outermost(list);
  const { parent } = at;
  if (!parent) return false;
  if (ts.isForOfStatement(parent) && parent.expression === at) return skipsAbsent(parent, meaning);
  if (ts.isVariableDeclaration(parent) && parent.initializer === at) return isIgnoringName(parent, meaning);
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== at || parent.questionDotToken)
    return false;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || call.expression !== parent || !selecting.has(parent.name.text))
    return false;
  const [test] = call.arguments;
  return test !== undefined && call.arguments.length === 1 && isUseless(test, meaning);
}

/** The node around an expression that only adds parentheses and types. */
function outermost(node: ts.Expression): ts.Node {
  let at: ts.Node = node;
  while (at.parent && ts.isExpression(at.parent) && skipTypes(at.parent) === skipTypes(node)) at = at.parent;
  return at;
}

function isIgnoringName(declaration: ts.VariableDeclaration | ts.ParameterDeclaration, meaning: Meaning) {
  const isVariable = ts.isVariableDeclaration(declaration);
  if (isVariable && !(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) return false;
  if (ts.getCombinedModifierFlags(declaration) !== ts.ModifierFlags.None) return false;
  const symbol = ts.isIdentifier(declaration.name) ? meaning.symbolOf(declaration.name) : undefined;
  if (!symbol) return false;
  const uses = meaning.facts.usesIn(declaration.getSourceFile(), symbol);
  return uses.every(
    ({ node, access }) => access === "declaration" || ignoresAbsent(node, meaning) || isPushed(node),
  );
}

/** `list.push(value);`, which adds nothing in Lua where the value is nil. */
function isPushed(list: ts.Expression): boolean {
  const access = list.parent;
  if (!ts.isPropertyAccessExpression(access) || access.name.text !== "push" || access.questionDotToken)
    return false;
  const call = access.parent;
  if (!ts.isCallExpression(call) || call.expression !== access || !ts.isExpressionStatement(call.parent))
    return false;
  return call.arguments.length === 1 && !ts.isSpreadElement(call.arguments[0]!);
}

/** Returns true if a list that something is pushed to is made here, and may be without its undefined elements. */
export function ignoresPushed(list: ts.Expression, meaning: Meaning): boolean {
  const declaration = ts.isIdentifier(list) ? meaning.symbolOf(list)?.valueDeclaration : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  const made = skipTypes(declaration.initializer);
  return isPushed(list) && ts.isArrayLiteralExpression(made) && isIgnoringName(declaration, meaning);
}

/** Returns true if a function never sees which of its rest arguments are undefined. */
export function ignoresAbsentRest(node: ts.ParameterDeclaration, meaning: Meaning): boolean {
  return node.dotDotDotToken !== undefined && isIgnoringName(node, meaning);
}

/** Returns true if a literal without spreads is to be made without the elements that are undefined. */
export function isMadeOfPresent(node: ts.ArrayLiteralExpression, meaning: Meaning): boolean {
  const { elements } = node;
  if (elements.some((element) => ts.isSpreadElement(element) || ts.isOmittedExpression(element)))
    return false;
  const isLiteral = (element: ts.Expression) =>
    ts.isArrayLiteralExpression(element) || ts.isObjectLiteralExpression(element);
  const isDoubtful = (element: ts.Expression) =>
    !isLiteral(skipTypes(element)) && mayBeAbsent(meaning.typeOf(element), element, meaning);
  return elements.some(isDoubtful) && ignoresAbsent(node, meaning);
}

/** Returns true if `list.map(f)` is to leave out what is undefined. */
export function mapsToPresent(node: ts.CallExpression, meaning: Meaning): boolean {
  const [callback] = node.arguments;
  const [signature] = callback ? meaning.typeOf(callback).getCallSignatures() : [];
  if (!signature || node.arguments.length !== 1) return false;
  return mayBeAbsent(signature.getReturnType(), node, meaning) && ignoresAbsent(node, meaning);
}

/** A round for an undefined element does nothing: `if (name) …` is all of it, or it begins with `if (!name) continue;`. */
function skipsAbsent({ initializer, statement }: ts.ForOfStatement, meaning: Meaning): boolean {
  if (!ts.isVariableDeclarationList(initializer)) return false;
  const [variable] = initializer.declarations;
  const symbol = variable && ts.isIdentifier(variable.name) ? meaning.symbolOf(variable.name) : undefined;
  const statements = ts.isBlock(statement) ? statement.statements : [statement];
  const [first] = statements;
  if (!symbol || !first || !ts.isIfStatement(first)) return false;
  if (statements.length === 1 && !first.elseStatement && outcome(first.expression, symbol, meaning) === false)
    return true;
  return isContinue(first.thenStatement) && outcome(first.expression, symbol, meaning) === true;
}

function isContinue(node: ts.Statement): boolean {
  if (ts.isContinueStatement(node)) return node.label === undefined;
  return ts.isBlock(node) && node.statements.length === 1 && isContinue(node.statements[0]!);
}
