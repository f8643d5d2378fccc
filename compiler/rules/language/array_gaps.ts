import { operandText, type Report, type Values } from "../../diagnostics/index.ts";
import { libraryMember, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

function isArray(node: ts.Node, { checker }: Meaning): boolean {
  const type = checker.getTypeAtLocation(node);
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** How many values an array has at least, if it is a constant that was written as a list. */
function writtenLength(node: ts.Expression, meaning: Meaning): number | undefined {
  const symbol = ts.isIdentifier(node) ? meaning.symbolOf(node) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const value = skipTypes(declaration.initializer);
  if (!ts.isArrayLiteralExpression(value) || value.elements.some(ts.isSpreadElement)) return undefined;
  return value.elements.length;
}

function checkAssignment({ left, right }: ts.BinaryExpression, meaning: Meaning, report: Report): void {
  const target = skipTypes(left);
  if (ts.isPropertyAccessExpression(target)) {
    const isEmpty = ts.isNumericLiteral(right) && Number(right.text) === 0;
    const isLength = target.name.text === "length" && isArray(target.expression, meaning);
    if (isLength && !isEmpty) report("array-gap", target, { array: operandText(target.expression) });
  } else if (ts.isElementAccessExpression(target) && isArray(target.expression, meaning)) {
    const place = skipTypes(target.argumentExpression);
    const length = writtenLength(target.expression, meaning);
    const isBeyond = ts.isNumericLiteral(place) && length !== undefined && Number(place.text) > length;
    if (isBeyond) report("array-gap", target, { array: operandText(target.expression) });
  }
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
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
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind))
    checkAssignment(node, meaning, report);
}
