import { operandText, type Report, type Values } from "../../diagnostics/index.ts";
import {
  isAssignment,
  isWrittenLength,
  libraryMember,
  type Meaning,
  shorteningOf,
  skipTypes,
  updateAround,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

function isArray(node: ts.Node, { checker }: Meaning): boolean {
  const type = checker.getTypeAtLocation(node);
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** Returns the minimum length of an array, if it is a constant that was written as a list. */
function writtenLength(node: ts.Expression, meaning: Meaning): number | undefined {
  const symbol = ts.isIdentifier(node) ? meaning.symbolOf(node) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const value = skipTypes(declaration.initializer);
  if (!ts.isArrayLiteralExpression(value) || value.elements.some(ts.isSpreadElement)) return undefined;
  return value.elements.length;
}

function checkAssignment({ left }: ts.BinaryExpression, meaning: Meaning, report: Report): void {
  const target = skipTypes(left);
  if (!ts.isElementAccessExpression(target) || !isArray(target.expression, meaning)) return;
  const place = skipTypes(target.argumentExpression);
  const length = writtenLength(target.expression, meaning);
  const isBeyond = ts.isNumericLiteral(place) && length !== undefined && Number(place.text) > length;
  if (isBeyond) report("array-gap", target, { array: operandText(target.expression) });
}

/** A length may be written where it cannot grow. */
function checkLength(node: Access, meaning: Meaning, report: Report): void {
  if (!isWrittenLength(node, meaning)) return;
  const update = updateAround(node);
  if (update && shorteningOf(update, meaning)) return;
  report("array-gap", node, { array: operandText(node.expression) });
}

/** The array whose keys a node asks for: they are Lua's, which begin at 1. */
function askedForKeys(node: ts.Node): ts.Expression | undefined {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) return node.right;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { name, expression } = node.expression;
  if (name.text === "hasOwnProperty") return expression;
  const { asksKeys } = libraryMember("ObjectConstructor", name.text) ?? {};
  return asksKeys && expression.getText() === "Object" ? node.arguments[0] : undefined;
}

/** `key in array` has an exact counterpart; lists of keys have `entries`. */
function remedyFor(node: ts.Node, array: ts.Expression): Values {
  const list = operandText(array);
  const remedy = ts.isBinaryExpression(node)
    ? `Write \`${list}[${operandText(node.left)}] !== undefined\`.`
    : `Compare with \`${list}.length\`, or use \`${list}.entries()\`.`;
  return { remedy };
}

/** Arrays that would get a gap, and questions for their keys. */
export function checkGaps(node: ts.Node, meaning: Meaning, report: Report): void {
  const array = askedForKeys(node);
  if (array && isArray(array, meaning)) report("array-key", node, remedyFor(node, array));
  if (ts.isBinaryExpression(node) && isAssignment(node)) checkAssignment(node, meaning, report);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    checkLength(node, meaning, report);
}
