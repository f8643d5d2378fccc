import { isAssignment, libraryMember, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { collectionsIn, isCollectionOnly } from "./collection_types.ts";
import { isListed, walkedBy, walkOf } from "./collection_walks.ts";

const asking: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
];
const choosing: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
];

/** Returns true if a collection stays one where it stands, and only what a plain one can do is asked of it. */
export function isPlainUse(node: ts.Expression, meaning: Meaning): boolean {
  const { parent } = node;
  if ((parent as ts.NamedDeclaration).name === node && !ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent)) return true;
  if (ts.isExpressionStatement(parent) || ts.isTypeOfExpression(parent)) return true;
  if (ts.isForOfStatement(parent)) return parent.expression === node && walkOf(parent, meaning) !== undefined;
  if (isListed(node, meaning)) return walkedBy(node, meaning) !== undefined;
  if (ts.isExpression(parent) && skipTypes(parent) === skipTypes(node))
    return isCollectionOnly(meaning.typeOf(parent), meaning);
  if (ts.isPropertyAccessExpression(parent))
    return parent.expression !== node || isPlainMember(parent, meaning);
  return isPlainOperand(node, meaning) ?? staysCollection(node, meaning);
}

function isPlainMember(member: ts.PropertyAccessExpression, meaning: Meaning): boolean {
  const { name, parent: call } = member;
  if (name.text === "size") return !isWrittenMember(member);
  if (!ts.isCallExpression(call) || call.expression !== member) return false;
  const [kind] = collectionsIn(meaning.typeOf(member.expression), meaning);
  const known = libraryMember(kind?.symbol.name.endsWith("Set") ? "Set" : "Map", name.text);
  if (!known) return false;
  const isWalk = name.text === "keys" || name.text === "values" || name.text === "entries";
  if (!isWalk || ts.isExpressionStatement(call.parent)) return true;
  if (ts.isOptionalChain(call)) return false;
  const isLoop = ts.isForOfStatement(call.parent) && call.parent.expression === call;
  return isLoop ? walkOf(call.parent, meaning) !== undefined : isListed(call, meaning);
}

function isWrittenMember({ parent }: ts.PropertyAccessExpression): boolean {
  return ts.isBinaryExpression(parent) && isAssignment(parent);
}

/** Whether an operator leaves a collection what it is, or undefined if the node is no operand. */
function isPlainOperand(node: ts.Expression, meaning: Meaning): boolean | undefined {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) return true;
  if (ts.isConditionalExpression(parent))
    return parent.condition === node || isCollectionOnly(meaning.typeOf(parent), meaning);
  if (!ts.isBinaryExpression(parent)) return undefined;
  const { kind } = parent.operatorToken;
  if (asking.includes(kind)) return true;
  if (choosing.includes(kind)) return isChoice(parent, node, meaning);
  return isAssignment(parent) ? parent.left === node || staysCollection(node, meaning) : false;
}

/** `map && map.size`, where the collection is only asked for, and `map ?? other`. */
function isChoice(parent: ts.BinaryExpression, node: ts.Expression, meaning: Meaning): boolean {
  const isTest = parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === node;
  return isTest || isCollectionOnly(meaning.typeOf(parent), meaning);
}

const placesOfValues: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.BindingElement,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.ShorthandPropertyAssignment,
  ts.SyntaxKind.ReturnStatement,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.BinaryExpression,
  ts.SyntaxKind.ExportAssignment,
];

/** Returns true if a collection goes to where a collection is expected, or to where its own type is taken. */
function staysCollection(node: ts.Expression, meaning: Meaning): boolean {
  const { parent } = node;
  const expected = meaning.checker.getContextualType(node);
  if (expected) {
    const isGiven = ts.isCallExpression(parent) || ts.isNewExpression(parent);
    const isPlace = isGiven ? parent.expression !== node : placesOfValues.includes(parent.kind);
    return isPlace && isCollectionOnly(expected, meaning);
  }
  return placesOfValues.includes(parent.kind);
}
