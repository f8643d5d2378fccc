import { isAssignment, isAssignmentTarget, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { argumentConversions, typeArgumentConversions } from "./argument_conversions.ts";
import { type Conversion, elementOf } from "./conversion.ts";

/** Operators that give one of their sides. */
const choosing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);
/** `a = b`, `a ??= b` and their kind. */
const storing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

const none: readonly Conversion[] = [];

/** Collects the values that a node gives to places with a type of their own. */
export function conversionsAt(node: ts.Node, meaning: Meaning): readonly Conversion[] {
  // Names, literals and keywords are most of the nodes, and give nothing.
  return ts.isToken(node) ? none : meaning.remember("conversions", node, () => conversionsOf(node, meaning));
}

function conversionsOf(node: ts.Node, meaning: Meaning): readonly Conversion[] {
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return [...argumentConversions(node, meaning), ...typeArgumentConversions(node, meaning)];
  if (ts.isTaggedTemplateExpression(node)) return argumentConversions(node, meaning);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node) || ts.isSatisfiesExpression(node))
    return assertion(node, meaning);
  if (ts.isBinaryExpression(node)) return binary(node, meaning);
  if (ts.isConditionalExpression(node)) return chosen(node, meaning);
  if (ts.isArrayLiteralExpression(node)) return elements(node, meaning);
  if (ts.isObjectLiteralExpression(node)) return replaced(node, meaning);
  if (ts.isClassLike(node)) return heritage(node, meaning);
  if (ts.isExpressionWithTypeArguments(node)) return typeArgumentConversions(node, meaning);
  if (ts.isForOfStatement(node)) return loop(node, meaning);
  if (ts.isThrowStatement(node)) return [given(node.expression, meaning.checker.getUnknownType(), meaning)];
  return initialised(node, meaning);
}

function initialised(node: ts.Node, meaning: Meaning): Conversion[] {
  if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node))
    return node.initializer ? [given(node.initializer, meaning.typeOf(node.name), meaning)] : [];
  if (ts.isPropertyDeclaration(node))
    return node.initializer
      ? [{ ...given(node.initializer, meaning.typeOf(node.name), meaning), isMember: true }]
      : [];
  if (ts.isReturnStatement(node) && node.expression) return returned(node, node.expression, meaning);
  if (ts.isYieldExpression(node) && node.expression) return yielded(node, node.expression, meaning);
  const body = ts.isArrowFunction(node) && !ts.isBlock(node.body) ? node.body : undefined;
  return body ? returned(body, body, meaning) : [];
}

function given(value: ts.Expression, to: ts.Type, meaning: Meaning): Conversion {
  return { value, from: meaning.typeOf(value), to };
}

/** The values that an expression may give: the branches of `a ? b : c`, the sides of `a ?? b`. */
function choices(value: ts.Expression): ts.Expression[] {
  const open = [value];
  const found: ts.Expression[] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    const inner = skipTypes(next);
    if (ts.isConditionalExpression(inner)) open.push(inner.whenTrue, inner.whenFalse);
    else if (ts.isBinaryExpression(inner) && isChoice(inner)) open.push(inner.left, inner.right);
    else found.push(next);
  }
  return found;
}

/** The conversions of `a ? b : c` and `a ?? b`: from the type of each branch to the type of the whole expression. */
function chosen(node: ts.Expression, meaning: Meaning): Conversion[] {
  let around = node.parent;
  while (ts.isExpression(around) && skipTypes(around) === node) around = around.parent;
  const isPart = ts.isConditionalExpression(around) || (ts.isBinaryExpression(around) && isChoice(around));
  if (isPart) return [];
  const type = meaning.typeOf(node);
  return choices(node).map((value) => given(value, type, meaning));
}

function isChoice({ operatorToken }: ts.BinaryExpression): boolean {
  return choosing.has(operatorToken.kind);
}

function binary(node: ts.BinaryExpression, meaning: Meaning): Conversion[] {
  if (isChoice(node)) return chosen(node, meaning);
  if (!isAssignment(node) || !storing.has(node.operatorToken.kind)) return [];
  return stored(node.left, node.right, meaning.typeOf(node.right), meaning);
}

/** `place = value`, `[place] = value`, `({ name: place } = value)`. */
function stored(target: ts.Expression, value: ts.Expression, from: ts.Type, meaning: Meaning): Conversion[] {
  const place = skipTypes(target);
  const { checker } = meaning;
  if (ts.isArrayLiteralExpression(place)) {
    return place.elements.flatMap((element, index) => {
      const type = elementOf(from, index, checker);
      return type ? stored(element, value, type, meaning) : [];
    });
  }
  if (ts.isObjectLiteralExpression(place)) {
    return place.properties.flatMap((property) => {
      const symbol = property.name && checker.getPropertyOfType(from, property.name.getText());
      const inner = ts.isPropertyAssignment(property) ? property.initializer : property.name;
      return symbol && inner && ts.isExpression(inner)
        ? stored(inner, value, checker.getTypeOfSymbol(symbol), meaning)
        : [];
    });
  }
  const isMember = ts.isPropertyAccessExpression(place);
  return [{ value, from, to: meaning.typeOf(place), isMember }];
}

function elements(node: ts.ArrayLiteralExpression, meaning: Meaning): Conversion[] {
  if (isAssignmentTarget(node)) return [];
  const { checker } = meaning;
  const type = meaning.typeOf(node);
  return node.elements.flatMap((element, index) => {
    const to = elementOf(type, index, checker);
    if (!to) return [];
    if (!ts.isSpreadElement(element)) return [given(element, to, meaning)];
    const from = elementOf(meaning.typeOf(element.expression), 0, checker);
    return from ? [{ value: element, from, to }] : [];
  });
}

/**
 * The members that `{ ...object, name: value }` has in place of those of the object. Methods of the object call them as
 * they would call its own.
 */
function replaced(node: ts.ObjectLiteralExpression, meaning: Meaning): Conversion[] {
  const spreads = node.properties.filter(ts.isSpreadAssignment);
  if (spreads.length === 0 || isAssignmentTarget(node)) return [];
  const { checker } = meaning;
  const whole = meaning.typeOf(node);
  return spreads.flatMap(({ expression }) =>
    checker.getPropertiesOfType(meaning.typeOf(expression)).flatMap((symbol) => {
      const property = checker.getPropertyOfType(whole, symbol.name);
      if (!property || property === symbol) return [];
      const own = node.properties.find(({ name }) => name?.getText() === symbol.name);
      const value = own && ts.isPropertyAssignment(own) ? own.initializer : (own ?? node);
      const [from, to] = [checker.getTypeOfSymbol(property), checker.getTypeOfSymbol(symbol)];
      return [{ value, from, to, isMember: true }];
    }),
  );
}

function assertion(node: ts.AssertionExpression | ts.SatisfiesExpression, meaning: Meaning): Conversion[] {
  if (ts.isConstTypeReference(node.type)) return [];
  const conversion = given(node.expression, meaning.checker.getTypeFromTypeNode(node.type), meaning);
  return [{ ...conversion, isCast: !ts.isSatisfiesExpression(node) }];
}

/** `value is Type` */
function predicate(node: ts.TypePredicateNode, { checker }: Meaning): Conversion[] {
  const symbol = checker.getSymbolAtLocation(node.parameterName);
  if (!symbol || !node.type) return [];
  const to = checker.getTypeFromTypeNode(node.type);
  return [{ value: node, from: checker.getTypeOfSymbol(symbol), to, isCast: true }];
}

/** Collects what a part of a type says about other types. */
export function conversionsInType(node: ts.Node, meaning: Meaning): readonly Conversion[] {
  if (ts.isTypePredicateNode(node)) return predicate(node, meaning);
  if (ts.isInterfaceDeclaration(node)) return heritage(node, meaning);
  return ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)
    ? typeArgumentConversions(node, meaning)
    : [];
}

function returned(node: ts.Node, value: ts.Expression, meaning: Meaning): Conversion[] {
  const { result, isGenerator } = resultAround(node, meaning);
  const [, last] = isGenerator ? meaning.checker.getTypeArguments(result as ts.TypeReference) : [];
  const to = isGenerator ? last : result;
  return to ? [given(value, to, meaning)] : [];
}

/** `yield value` gives the value to who goes through the generator, `yield* values` its elements. */
function yielded(node: ts.YieldExpression, value: ts.Expression, meaning: Meaning): Conversion[] {
  const { result, isGenerator } = resultAround(node, meaning);
  const [to] = isGenerator ? meaning.checker.getTypeArguments(result as ts.TypeReference) : [];
  if (!to) return [];
  if (!node.asteriskToken) return [given(value, to, meaning)];
  const from = elementOf(meaning.typeOf(value), 0, meaning.checker);
  return from ? [{ value, from, to }] : [];
}

function resultAround(
  node: ts.Node,
  { checker }: Meaning,
): { readonly result: ts.Type | undefined; readonly isGenerator: boolean } {
  const around = ts.findAncestor(node.parent, ts.isFunctionLike);
  const result = around && checker.getSignatureFromDeclaration(around)?.getReturnType();
  const isGenerator = around !== undefined && "asteriskToken" in around && around.asteriskToken !== undefined;
  return { result, isGenerator };
}

/** A class takes the place of what it extends and implements. */
function heritage(node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration, meaning: Meaning): Conversion[] {
  const from = meaning.typeOf(node);
  const symbol = node.name && meaning.checker.getSymbolAtLocation(node.name);
  const object = symbol ? meaning.checker.getDeclaredTypeOfSymbol(symbol) : from;
  return (node.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .map((type) => ({ value: type, from: object, to: meaning.typeOf(type), isMember: true }));
}

function loop(node: ts.ForOfStatement, meaning: Meaning): Conversion[] {
  if (ts.isVariableDeclarationList(node.initializer)) return [];
  const from = elementOf(meaning.typeOf(node.expression), 0, meaning.checker);
  return from ? stored(node.initializer, node.expression, from, meaning) : [];
}
