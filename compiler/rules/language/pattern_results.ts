import {
  type Expression,
  NotExpressible,
  optionalGroups,
  outermost,
  type PatternUse,
} from "../../patterns/index.ts";
import { type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/**
 * Returns true if the list of all matches is gone through where it is made, or once: JavaScript's is an iterator, which
 * is used up.
 */
function isGoneThrough(call: ts.Expression, meaning: Meaning): boolean {
  const node = outermost(call);
  const { parent } = node;
  if (ts.isForOfStatement(parent)) return parent.expression === node;
  if (ts.isSpreadElement(parent)) return ts.isArrayLiteralExpression(parent.parent);
  if (ts.isVariableDeclaration(parent)) return isGoneThroughOnce(parent, meaning);
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    /^Array\s*\.\s*from$/.test(parent.expression.getText())
  );
}

/** Returns true if a constant is only gone through, by a statement beside its own. */
function isGoneThroughOnce({ name, parent }: ts.VariableDeclaration, meaning: Meaning): boolean {
  const symbol = ts.isIdentifier(name) ? meaning.symbolOf(name) : undefined;
  if (!symbol || !(parent.flags & ts.NodeFlags.Const)) return false;
  const uses = meaning.facts.usesIn(name.getSourceFile(), symbol).filter(({ node }) => node !== name);
  const [use] = uses;
  if (!use || uses.length !== 1 || !isGoneThrough(use.node, meaning)) return false;
  const statement = ts.findAncestor(use.node, ts.isStatement);
  return statement?.parent === parent.parent.parent;
}

/** Returns true if a pattern only takes single elements, without the rest. */
function takesElements(name: ts.BindingName): boolean {
  if (ts.isIdentifier(name)) return false;
  return name.elements.every((element) => ts.isOmittedExpression(element) || !element.dotDotDotToken);
}

const comparisons: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
];
const choices: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
];

/**
 * Returns true if only single elements of a result are used, so that nobody sees where an array with gaps ends in Lua.
 */
function isTakenApart(value: ts.Expression, meaning: Meaning): boolean {
  const node = outermost(value);
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return /^(index|input|groups)$/.test(parent.name.text);
  if (ts.isElementAccessExpression(parent)) return ts.isNumericLiteral(parent.argumentExpression);
  if (ts.isVariableDeclaration(parent)) return isDeclaredApart(parent, meaning);
  if (ts.isPrefixUnaryExpression(parent) || ts.isExpressionStatement(parent)) return true;
  if (ts.isIfStatement(parent) || ts.isIterationStatement(parent, false)) return !ts.isForOfStatement(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.EqualsToken) return isAssignedApart(parent, node, meaning);
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === node) return true;
  return comparisons.includes(kind) || (choices.includes(kind) && isTakenApart(parent, meaning));
}

/** `m = re.exec(text)`, where every use of the variable takes single elements, and so does what is around. */
function isAssignedApart(assignment: ts.BinaryExpression, value: ts.Node, meaning: Meaning): boolean {
  const { left } = assignment;
  if (left === value) return true;
  const declaration = ts.isIdentifier(left) ? meaning.symbolOf(left)?.valueDeclaration : undefined;
  const isLocal =
    declaration && ts.isVariableDeclaration(declaration) && isDeclaredApart(declaration, meaning);
  return isLocal === true && isTakenApart(assignment, meaning);
}

function isDeclaredApart({ name, parent }: ts.VariableDeclaration, meaning: Meaning): boolean {
  if (!ts.isIdentifier(name)) return takesElements(name);
  const symbol = meaning.symbolOf(name);
  if (!symbol || ts.isCatchClause(parent) || isExported(parent.parent)) return false;
  const uses = meaning.facts.usesIn(name.getSourceFile(), symbol);
  return meaning.remember(
    "taken apart",
    name,
    () => uses.every(({ node }) => node === name || isTakenApart(node, meaning)),
    true,
  );
}

function isExported(statement: ts.Node): boolean {
  return ts.isVariableStatement(statement) && (statement.modifiers?.length ?? 0) > 0;
}

function isLoopedApart(call: ts.CallExpression, meaning: Meaning): boolean {
  const { parent } = outermost(call);
  if (!ts.isForOfStatement(parent) || !ts.isVariableDeclarationList(parent.initializer)) return false;
  return parent.initializer.declarations.every((declaration) => isDeclaredApart(declaration, meaning));
}

/** What is done with a call that means something else in Lua. */
export function checkCall(
  { method, call, others }: PatternUse,
  meaning: Meaning,
): NotExpressible | undefined {
  const [limit] = others;
  const isKnown = limit === undefined || (ts.isNumericLiteral(limit) && /^\d+$/.test(limit.text));
  if (method === "split" && !isKnown)
    return new NotExpressible(
      "`split` takes no limit beside a regular expression that is not written there.",
      "Write `.slice(0, limit)`.",
    );
  if (method === "matchAll" && !isGoneThrough(call, meaning))
    return new NotExpressible(
      "`matchAll` gives an array in Lua, which is not used up as an iterator is.",
      "Write `[...text.matchAll(pattern)]` or `for (const match of text.matchAll(pattern))`.",
    );
  return undefined;
}

/** What is done with the groups of a match that means something else in Lua. */
export function checkResult(
  use: PatternUse,
  { part, groups, isGlobal }: Expression,
  meaning: Meaning,
): NotExpressible | undefined {
  const [optional] = optionalGroups(part);
  if (optional === undefined) return undefined;
  const name = groups[optional - 1] ?? `${optional}`;
  const problem = `The group ${name} may take no part in a match, and undefined ends an array in Lua.`;
  return isGlobal && use.method === "match" ? undefined : checkGroups(use, problem, meaning);
}

/** The same for an expression that is one of several, of which one has such a group. */
export function checkOpenResult(use: PatternUse, meaning: Meaning): NotExpressible | undefined {
  const problem =
    "A regular expression that may be used here has a group that may take no part in a match, and undefined ends an array in Lua.";
  return checkGroups(use, problem, meaning);
}

function checkGroups({ method, call }: PatternUse, problem: string, meaning: Meaning) {
  if (method === "split") return new NotExpressible(problem, "Write a group that captures nothing: `(?:…)`.");
  if (method !== "exec" && method !== "match" && method !== "matchAll") return undefined;
  const isApart =
    method === "matchAll" ? isLoopedApart(call, meaning) : isTakenApart(skipTypes(call), meaning);
  return isApart
    ? undefined
    : new NotExpressible(problem, "Take the groups one by one: `match[1]`, `const [, first] = match`.");
}
