import {
  type Meaning,
  otherThrows,
  presentType,
  saysNothing,
  skipTypes,
  textParts,
} from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isErrorLiteral, readsErrorMember } from "./error_members.ts";

/**
 * Returns true if a program needs errors that are objects. An error that is only made, thrown, caught, printed and
 * asked for its message can be its text, which is what the server logs; one with a class, a cause or an identity
 * cannot.
 */
export function needsErrorObjects(files: readonly ts.SourceFile[], meaning: Meaning): boolean {
  const nodes = files.flatMap((file) => meaning.facts.nodesOf(file).nodes);
  if (needsThrownValues(nodes, otherThrows(files, meaning), meaning)) return true;
  if (nodes.some((node) => needsObject(node, meaning))) return true;
  const made = nodes.find((node) => isMade(node, meaning));
  if (made === undefined) return false;
  const error = meaning.typeOf(made);
  return nodes.some((node) => readsErrorMember(node, error, meaning));
}

/** Tests whether values that are no errors are thrown where a `catch` asks for them, or where they may be errors as well. */
function needsThrownValues(
  nodes: readonly ts.Node[],
  others: readonly ts.ThrowStatement[],
  meaning: Meaning,
): boolean {
  const isPerhapsError = ({ expression }: ts.ThrowStatement) =>
    meaning.parts(meaning.typeOf(expression)).some((part) => meaning.isError(part));
  const asksForValue = (node: ts.Node) => ts.isCatchClause(node) && node.variableDeclaration !== undefined;
  return others.some(isPerhapsError) || (others.length > 0 && nodes.some(asksForValue));
}

/** `new Error(text)` and `Error(text)`. */
function isMade(node: ts.Node, meaning: Meaning): node is ts.NewExpression | ts.CallExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && isErrorClass(node.expression, meaning);
}

/** Tests whether only the value of what becomes text shows that it is an error. */
function isOpenText(node: ts.Expression, meaning: Meaning): boolean {
  if (meaning.isCaught(skipTypes(node))) return false;
  const type = meaning.typeOf(node);
  if (saysNothing(type, meaning)) return true;
  const parts = meaning.parts(presentType(type, meaning));
  return parts.length > 1 && parts.some((part) => meaning.isError(part)) && !meaning.isError(type);
}

function needsObject(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isCatchClause(node)) {
    const name = node.variableDeclaration?.name;
    return name !== undefined && !ts.isIdentifier(name);
  }
  if (isErrorLiteral(node, meaning) || asksTexts(node, meaning)) return true;
  if (textParts(node, meaning).some((part) => isOpenText(part, meaning))) return true;
  if (ts.isIdentifier(node) && isErrorClass(node, meaning)) return !isPlainUse(node);
  return ts.isExpression(node) && isErrorValue(node, meaning) && !canBeText(node, meaning);
}

/** `value instanceof Error` where the value may be a text, which an error must not be then. */
function asksTexts(node: ts.Node, meaning: Meaning): boolean {
  if (!ts.isBinaryExpression(node) || !isInstanceOf(node) || !isErrorClass(node.right, meaning)) return false;
  const { Any, Unknown, Instantiable, StringLike } = ts.TypeFlags;
  const { checker } = meaning;
  const mayBeText = (part: ts.Type) =>
    (part.flags & (Any | Unknown | Instantiable | StringLike)) !== 0 ||
    checker.isTypeAssignableTo(checker.getStringType(), part);
  return !meaning.isCaught(skipTypes(node.left)) && meaning.parts(meaning.typeOf(node.left)).some(mayBeText);
}

/** Returns true if a name is that of the library's Error or of one of its subclasses, as a value. */
export function isErrorClass(node: ts.Node, meaning: Meaning): boolean {
  if (!ts.isIdentifier(node) || !/Error$/.test(node.text)) return false;
  const symbol = meaning.symbolOf(node);
  return symbol !== undefined && meaning.isStandard(symbol) && (symbol.flags & ts.SymbolFlags.Value) !== 0;
}

/** `new Error(text)`, `Error(text)` and `instanceof Error`. */
function isPlainUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (node.text !== "Error") return false;
  if (ts.isNewExpression(parent) || ts.isCallExpression(parent)) {
    return parent.expression === node && (parent.arguments?.length ?? 0) < 2;
  }
  return ts.isBinaryExpression(parent) && parent.right === node && isInstanceOf(parent);
}

function isInstanceOf(node: ts.BinaryExpression): boolean {
  return node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}

/** Names and calls whose value is an error, or may be one. */
function isErrorValue(node: ts.Expression, meaning: Meaning): boolean {
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    const isName = "name" in parent && parent.name === node;
    if (isName && !ts.isShorthandPropertyAssignment(parent)) return false;
  } else if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  }
  return meaning.isCaught(node) || meaning.parts(meaning.typeOf(node)).some((part) => meaning.isError(part));
}

/** Returns true if what surrounds an error works with its text alone. */
function canBeText(node: ts.Expression, meaning: Meaning): boolean {
  const at = outermost(node);
  const type = meaning.typeOf(at);
  const isError = meaning.isError(meaning.checker.getNonNullableType(type));
  if (at !== node && !isError) return false;
  const { parent } = at;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.name.text === "message" && meaning.isError(type) && isRead(parent);
  }
  if (ts.isBinaryExpression(parent)) return canBeOperand(at, parent, meaning);
  if (isDirectUse(parent)) return true;
  if (ts.isCallExpression(parent) && parent.expression.getText() === "String") return true;
  const expected = meaning.checker.getContextualType(at);
  const given = expected && meaning.checker.getNonNullableType(expected);
  return given ? meaning.isError(given) : isError && !ts.isElementAccessExpression(parent);
}

/** The expression around one that has its value: parentheses, `as Error`, a branch of `?:`. */
function outermost(node: ts.Expression): ts.Expression {
  const { parent } = node;
  const isAround =
    ts.isParenthesizedExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node);
  return isAround ? outermost(parent) : node;
}

function isDirectUse(parent: ts.Node): boolean {
  return (
    ts.isThrowStatement(parent) ||
    ts.isExpressionStatement(parent) ||
    ts.isVoidExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isIfStatement(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isConditionalExpression(parent)
  );
}

function canBeOperand(node: ts.Expression, parent: ts.BinaryExpression, meaning: Meaning): boolean {
  const { kind } = parent.operatorToken;
  const other = parent.left === node ? parent.right : parent.left;
  if (isInstanceOf(parent)) return skipTypes(parent.right).getText() === "Error";
  if (kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.PlusEqualsToken) return true;
  if (kind === ts.SyntaxKind.EqualsToken) {
    return meaning.isError(meaning.checker.getNonNullableType(meaning.typeOf(other)));
  }
  return other.getText() === "undefined";
}

function isRead({ parent }: ts.Expression): boolean {
  if (ts.isDeleteExpression(parent) || ts.isPostfixUnaryExpression(parent)) return false;
  if (!ts.isBinaryExpression(parent)) return true;
  const { kind } = parent.operatorToken;
  return kind < ts.SyntaxKind.FirstAssignment || kind > ts.SyntaxKind.LastAssignment;
}
