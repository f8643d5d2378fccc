import { type Meaning, skipParentheses, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** Where an element of a list has the key of the object that it came from: it is the key, or has it at a name or an index. */
type KeyPlace = "itself" | { readonly at: string };

type Compared = "keys" | "values";

/** A comparator that is looked at, and where its two elements have their keys. */
interface Comparator {
  readonly parameters: readonly ts.ParameterDeclaration[];
  readonly place: KeyPlace;
  readonly meaning: Meaning;
}

/**
 * Tests for a comparator that gives 0 for no two elements of a list of keys or entries: in the end it compares the keys,
 * and no two are the same.
 */
export function isTotalOrder(
  list: ts.Expression,
  comparator: ts.Node | undefined,
  meaning: Meaning,
): boolean {
  if (!comparator || !ts.isArrowFunction(comparator) || comparator.parameters.length !== 2) return false;
  const place = keyPlace(list, meaning);
  if (!place || ts.isBlock(comparator.body)) return false;
  return decides(comparator.body, { parameters: comparator.parameters, place, meaning });
}

/** Returns where the elements of a list have the key of an object, each another one. */
function keyPlace(list: ts.Expression, meaning: Meaning): KeyPlace | undefined {
  const node = skipTypes(list);
  if (ts.isIdentifier(node)) {
    const declaration = meaning.symbolOf(node)?.valueDeclaration;
    const isConstant =
      declaration !== undefined && (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return isConstant && ts.isVariableDeclaration(declaration) && declaration.initializer
      ? keyPlace(declaration.initializer, meaning)
      : undefined;
  }
  if (ts.isArrayLiteralExpression(node)) {
    const [only] = node.elements;
    return node.elements.length === 1 && ts.isSpreadElement(only!)
      ? keyPlace(only.expression, meaning)
      : undefined;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression, name } = node.expression;
  if (expression.getText() === "Object") {
    if (name.text === "keys") return "itself";
    return name.text === "entries" ? { at: "0" } : undefined;
  }
  if (name.text === "filter") return keyPlace(expression, meaning);
  return name.text === "map" ? mappedPlace(expression, node.arguments[0], meaning) : undefined;
}

/** `([name, count]) => ({ name, count })` has the key at `name`. */
function mappedPlace(
  list: ts.Expression,
  callback: ts.Node | undefined,
  meaning: Meaning,
): KeyPlace | undefined {
  const place = keyPlace(list, meaning);
  const [parameter] = callback && ts.isArrowFunction(callback) ? callback.parameters : [];
  if (!place || !parameter || !callback || !ts.isArrowFunction(callback) || ts.isBlock(callback.body))
    return undefined;
  const isKey = (node: ts.Node) =>
    ts.isExpression(node) && isKeyOf(node, parameter, { parameters: [], place, meaning });
  const made = skipTypes(callback.body);
  if (isKey(made)) return "itself";
  if (ts.isArrayLiteralExpression(made)) {
    const index = made.elements.findIndex(isKey);
    const isKnown = !made.elements.slice(0, index + 1).some(ts.isSpreadElement);
    return index >= 0 && isKnown ? { at: `${index}` } : undefined;
  }
  if (!ts.isObjectLiteralExpression(made) || made.properties.some(ts.isSpreadAssignment)) return undefined;
  const property = made.properties.find(
    (each) =>
      (ts.isPropertyAssignment(each) && isKey(each.initializer)) ||
      (ts.isShorthandPropertyAssignment(each) && isKeyName(each, parameter, { place, meaning })),
  );
  return property?.name && ts.isIdentifier(property.name) ? { at: property.name.text } : undefined;
}

/** Tests for the variable that has the key of a parameter: `key`, and the `key` of `[key, value]` or `{ key }`. */
function keyVariable(parameter: ts.ParameterDeclaration, place: KeyPlace): ts.Node | undefined {
  const { name } = parameter;
  if (place === "itself") return ts.isIdentifier(name) ? name : undefined;
  if (ts.isIdentifier(name)) return undefined;
  const found = ts.isArrayBindingPattern(name)
    ? name.elements[Number(place.at)]
    : name.elements.find((each) => (each.propertyName ?? each.name).getText() === place.at);
  return found && ts.isBindingElement(found) && !found.initializer ? found.name : undefined;
}

function isKeyName(
  property: ts.ShorthandPropertyAssignment,
  parameter: ts.ParameterDeclaration,
  { place, meaning }: Pick<Comparator, "place" | "meaning">,
): boolean {
  const variable = keyVariable(parameter, place);
  const symbol = meaning.checker.getShorthandAssignmentValueSymbol(property);
  return variable !== undefined && symbol !== undefined && meaning.symbolOf(variable) === symbol;
}

/** `a`, `a[0]` or `a.name`, which is the key of a parameter. */
function isKeyOf(
  written: ts.Expression,
  parameter: ts.ParameterDeclaration,
  { place, meaning }: Comparator,
): boolean {
  const node = skipTypes(written);
  if (ts.isIdentifier(node)) {
    const variable = keyVariable(parameter, place);
    return variable !== undefined && meaning.symbolOf(variable) === meaning.symbolOf(node);
  }
  if (place === "itself" || !ts.isIdentifier(parameter.name)) return false;
  const isAt = ts.isPropertyAccessExpression(node)
    ? node.name.text === place.at
    : ts.isElementAccessExpression(node) && node.argumentExpression.getText() === place.at;
  if (!isAt) return false;
  const { expression } = node as ts.AccessExpression;
  return meaning.symbolOf(expression) === meaning.symbolOf(parameter.name);
}

/** The keys of both elements, in either order. */
function areKeys(left: ts.Expression, right: ts.Expression, comparator: Comparator): boolean {
  const [a, b] = comparator.parameters as [ts.ParameterDeclaration, ts.ParameterDeclaration];
  const are = (one: ts.Expression, other: ts.Expression) =>
    isKeyOf(one, a, comparator) && isKeyOf(other, b, comparator);
  return are(left, right) || are(right, left);
}

/** Tests for an expression that is 0 for no two elements. */
function decides(written: ts.Expression, comparator: Comparator): boolean {
  const node = skipParentheses(written);
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.BarBarToken && decides(node.right, comparator);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const [other] = node.arguments;
    return name.text === "localeCompare" && other !== undefined && areKeys(expression, other, comparator);
  }
  return ts.isConditionalExpression(node) && choiceDecides(node, comparator);
}

/** `a < b ? -1 : 1`, `x !== y ? y - x : …`, `x < y ? -1 : x > y ? 1 : …`. */
function choiceDecides(
  { condition, whenTrue, whenFalse }: ts.ConditionalExpression,
  comparator: Comparator,
): boolean {
  const test = skipParentheses(condition);
  if (!ts.isBinaryExpression(test)) return false;
  const { left, right, operatorToken } = test;
  const { kind } = operatorToken;
  const compared: Compared = areKeys(left, right, comparator) ? "keys" : "values";
  if (kind === ts.SyntaxKind.LessThanToken || kind === ts.SyntaxKind.GreaterThanToken) {
    const sign = signOf(whenTrue);
    if (sign === 0) return false;
    if (compared === "values") return decides(whenFalse, comparator);
    return signOf(whenFalse) === -sign || isOpposite(whenFalse, sign, comparator);
  }
  if (kind === ts.SyntaxKind.ExclamationEqualsEqualsToken)
    return isDifference(whenTrue, test) && decides(whenFalse, comparator);
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken &&
    isDifference(whenFalse, test) &&
    decides(whenTrue, comparator)
  );
}

/** The `a > b ? 1 : 0` behind `a < b ? -1 :`. */
function isOpposite(written: ts.Expression, sign: number, comparator: Comparator): boolean {
  const node = skipParentheses(written);
  if (!ts.isConditionalExpression(node)) return false;
  const test = skipParentheses(node.condition);
  const isKeyTest = ts.isBinaryExpression(test) && areKeys(test.left, test.right, comparator);
  return isKeyTest && signOf(node.whenTrue) === -sign;
}

/** `y - x` for `x !== y`. */
function isDifference(written: ts.Expression, { left, right }: ts.BinaryExpression): boolean {
  const node = skipParentheses(written);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.MinusToken) return false;
  const sides = [node.left, node.right].map((side) => side.getText());
  return sides.includes(left.getText()) && sides.includes(right.getText()) && sides[0] !== sides[1];
}

/** The sign of a number that is written down, or 0. */
function signOf(written: ts.Expression): number {
  const node = skipParentheses(written);
  if (ts.isNumericLiteral(node)) return Math.sign(Number(node.text));
  const isNegative = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
  return isNegative ? -signOf(node.operand) : 0;
}
