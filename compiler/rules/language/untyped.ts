import { type Report, sourceText } from "../../diagnostics/index.ts";
import { joinsTexts, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { reportUntyped } from "./untyped_declarations.ts";

/** Operators that ask nothing about a value, or about which another rule says something. */
const harmless: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.CommaToken,
]);
/** Operators whose left side may be anything. */
const asking: readonly ts.SyntaxKind[] = [ts.SyntaxKind.InstanceOfKeyword, ts.SyntaxKind.InKeyword];

function isAny(node: ts.Expression, meaning: Meaning): boolean {
  const isOpen = (meaning.typeOf(node).flags & ts.TypeFlags.Any) !== 0;
  return isOpen && !meaning.isCaught(skipTypes(node));
}

/** Returns true if a value of type `any` is one only because it comes out of another. */
function isConsequence(node: ts.Expression, meaning: Meaning): boolean {
  const inner = skipTypes(node);
  return opened(inner, meaning).some((value) => isAny(value, meaning));
}

function binaryOperands(node: ts.BinaryExpression, meaning: Meaning): readonly ts.Expression[] {
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.EqualsToken && isPattern(node.left)) return [node.right];
  if (harmless.has(kind) || joinsTexts(node, meaning)) return [];
  return asking.includes(kind) ? [node.right] : [node.left, node.right];
}

function isPattern(node: ts.Expression): boolean {
  return ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node);
}

/** Arguments that are called by what they are given to, or whose properties it lists. */
function openedArguments(node: ts.CallExpression | ts.NewExpression, meaning: Meaning): ts.Expression[] {
  const { expression } = node;
  const isObject = ts.isPropertyAccessExpression(expression) && expression.expression.getText() === "Object";
  const isCalled = (argument: ts.Expression) => {
    const expected = meaning.checker.getContextualType(argument);
    return expected && meaning.checker.getNonNullableType(expected).getCallSignatures().length > 0;
  };
  return (node.arguments ?? []).filter((argument) => isObject || isCalled(argument));
}

/** The expressions of which a node wants to know what they are. */
function opened(node: ts.Node, meaning: Meaning): readonly ts.Expression[] {
  if (ts.isBinaryExpression(node)) return binaryOperands(node, meaning);
  if (ts.isPropertyAccessExpression(node)) return [node.expression];
  if (ts.isElementAccessExpression(node)) return [node.expression, node.argumentExpression];
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return [];
    return [node.expression, ...openedArguments(node, meaning)];
  }
  if (ts.isTaggedTemplateExpression(node)) return [node.tag];
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.ExclamationToken ? [] : [node.operand];
  }
  if (ts.isPostfixUnaryExpression(node)) return [node.operand];
  if (ts.isForOfStatement(node) || ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) {
    return [node.expression];
  }
  const isTakenApart = ts.isVariableDeclaration(node) && !ts.isIdentifier(node.name);
  return isTakenApart && node.initializer ? [node.initializer] : [];
}

/** Tests for a method that reads `this` and is given to a place where nothing is known about it. */
function isLostMethod(node: ts.Node, meaning: Meaning): node is ts.PropertyAccessExpression {
  if (!ts.isPropertyAccessExpression(node)) return false;
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return false;
  const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  const target = meaning.checker.getContextualType(node);
  if (!target || !(target.flags & open)) return false;
  const isMethod = ts.isMethodDeclaration;
  const methods = meaning.symbolOf(node.name)?.declarations?.filter(isMethod) ?? [];
  return methods.some((method) => meaning.facts.ofKind(ts.SyntaxKind.ThisKeyword, method).length > 0);
}

/** What is done with values of type `any`, where JavaScript finds out what they are and Lua does not. */
export function checkUntyped(node: ts.Node, meaning: Meaning, report: Report): void {
  for (const value of opened(node, meaning)) {
    if (!isAny(value, meaning) || isConsequence(value, meaning)) continue;
    reportUntyped(value, meaning, report);
  }
  if (isLostMethod(node, meaning)) {
    const problem = `'${node.name.text}' reads \`this\`, and becomes a value of which nothing is known, not even that it needs its object.`;
    report("this-mismatch", node, { problem, source: sourceText(node) });
  }
}
