import {
  type Expression,
  NotExpressible,
  optionalGroups,
  outermost,
  type PatternUse,
} from "../../patterns/index.ts";
import { type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Whether the list of all matches is gone through where it is made: JavaScript's is an iterator, which is used up. */
function isGoneThrough(call: ts.CallExpression): boolean {
  const node = outermost(call);
  const { parent } = node;
  if (ts.isForOfStatement(parent)) return parent.expression === node;
  if (ts.isSpreadElement(parent)) return ts.isArrayLiteralExpression(parent.parent);
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    /^Array\s*\.\s*from$/.test(parent.expression.getText())
  );
}

/** Whether a pattern only takes single elements, without the rest. */
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

/** Whether only single elements of a result are used, so that nobody sees where an array with gaps ends in Lua. */
function isTakenApart(value: ts.Expression, meaning: Meaning): boolean {
  const node = outermost(value);
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return /^(index|input|groups)$/.test(parent.name.text);
  if (ts.isElementAccessExpression(parent)) return ts.isNumericLiteral(parent.argumentExpression);
  if (ts.isVariableDeclaration(parent)) return isDeclaredApart(parent, meaning);
  if (ts.isPrefixUnaryExpression(parent) || ts.isExpressionStatement(parent)) return true;
  if (ts.isIfStatement(parent) || ts.isConditionalExpression(parent))
    return !ts.isConditionalExpression(parent) || parent.condition === node;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  return comparisons.includes(kind) || (choices.includes(kind) && isTakenApart(parent, meaning));
}

function isDeclaredApart({ name, parent }: ts.VariableDeclaration, meaning: Meaning): boolean {
  if (!ts.isIdentifier(name)) return takesElements(name);
  const symbol = meaning.symbolOf(name);
  if (!symbol || !(parent.flags & ts.NodeFlags.Const)) return false;
  const uses = meaning.facts.usesIn(name.getSourceFile(), symbol);
  return uses.every(({ node }) => node === name || isTakenApart(node, meaning));
}

function isLoopedApart(call: ts.CallExpression, meaning: Meaning): boolean {
  const { parent } = outermost(call);
  if (!ts.isForOfStatement(parent) || !ts.isVariableDeclarationList(parent.initializer)) return false;
  return parent.initializer.declarations.every((declaration) => isDeclaredApart(declaration, meaning));
}

/** What is done with a result that means something else in Lua. */
export function checkResult(
  { method, call, others }: PatternUse,
  { part, groups, isGlobal }: Expression,
  meaning: Meaning,
): NotExpressible | undefined {
  if (method === "split" && others.length > 0)
    return new NotExpressible(
      "`split` takes no limit beside a regular expression.",
      "Write `.slice(0, limit)`.",
    );
  if (method === "matchAll" && !isGoneThrough(call))
    return new NotExpressible(
      "`matchAll` gives an array in Lua, which is not used up as an iterator is.",
      "Write `[...text.matchAll(pattern)]` or `for (const match of text.matchAll(pattern))`.",
    );
  const [optional] = optionalGroups(part);
  if (optional === undefined) return undefined;
  const name = groups[optional - 1] ?? `${optional}`;
  const problem = `The group ${name} may take no part in a match, and undefined ends an array in Lua.`;
  if (method === "split") return new NotExpressible(problem, "Write a group that captures nothing: `(?:…)`.");
  const hasGroups = method === "exec" || method === "matchAll" || (method === "match" && !isGlobal);
  const isApart =
    method === "matchAll" ? isLoopedApart(call, meaning) : isTakenApart(skipTypes(call), meaning);
  return hasGroups && !isApart
    ? new NotExpressible(problem, "Take the groups one by one: `match[1]`, `const [, first] = match`.")
    : undefined;
}
