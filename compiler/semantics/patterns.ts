import ts from "../typescript_api.ts";
import { listKinds } from "./list_kinds.ts";
import type { Meaning } from "./meaning.ts";
import { isAssignment, isAssignmentTarget, skipTypes } from "./syntax.ts";

/** A pattern of a declaration, or a literal into which something is assigned. */
export type Pattern = ts.BindingPattern | ts.ObjectLiteralExpression | ts.ArrayLiteralExpression;

/** One part of a pattern. */
export interface PatternPart {
  readonly node: ts.Node;
  /** The key, the place in an array, or undefined for a rest. */
  readonly key: ts.PropertyName | number | undefined;
  /** Target of the value: a name, a variable or a member that is assigned to, or another pattern. */
  readonly target: ts.BindingName | ts.Expression;
  readonly initializer: ts.Expression | undefined;
}

export function isPattern(node: ts.Node): node is Pattern {
  return (
    ts.isObjectBindingPattern(node) ||
    ts.isArrayBindingPattern(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node)
  );
}

/** The parts of a pattern, in order, without places that it leaves out. */
export function partsOf(pattern: Pattern): PatternPart[] {
  if (ts.isObjectLiteralExpression(pattern)) return pattern.properties.flatMap(assignedProperty);
  return [...pattern.elements].flatMap((element: ts.ArrayBindingElement | ts.Expression, index) => {
    if (ts.isOmittedExpression(element)) return [];
    if (!ts.isBindingElement(element)) return [assignedElement(element, index)];
    const { name, propertyName, initializer, dotDotDotToken } = element;
    const place = ts.isArrayBindingPattern(pattern) ? index : (propertyName ?? (name as ts.Identifier));
    return [{ node: element, key: dotDotDotToken ? undefined : place, target: name, initializer }];
  });
}

function assignedElement(node: ts.Expression, index: number): PatternPart {
  if (ts.isSpreadElement(node)) return { node, key: undefined, ...withDefault(node.expression) };
  return { node, key: index, ...withDefault(node) };
}

function assignedProperty(node: ts.ObjectLiteralElementLike): PatternPart[] {
  if (ts.isShorthandPropertyAssignment(node)) {
    const { name, objectAssignmentInitializer: initializer } = node;
    return [{ node, key: name, target: name, initializer }];
  }
  if (ts.isSpreadAssignment(node)) return [{ node, key: undefined, ...withDefault(node.expression) }];
  return ts.isPropertyAssignment(node) ? [{ node, key: node.name, ...withDefault(node.initializer) }] : [];
}

function withDefault(written: ts.Expression): Pick<PatternPart, "target" | "initializer"> {
  const node = skipTypes(written);
  const hasDefault =
    ts.isBinaryExpression(node) &&
    isAssignment(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return hasDefault
    ? { target: skipTypes(node.left), initializer: node.right }
    : { target: node, initializer: undefined };
}

/** The type of what a pattern takes apart. TypeScript tells it for declarations only. */
export function typeTakenApart(pattern: Pattern, meaning: Meaning): ts.Type {
  if (!ts.isObjectLiteralExpression(pattern) && !ts.isArrayLiteralExpression(pattern))
    return meaning.typeOf(pattern);
  let at: ts.Node = pattern;
  while (ts.isParenthesizedExpression(at.parent)) at = at.parent;
  const { parent } = at;
  const isDefault = ts.isBinaryExpression(parent) && partAround(parent) !== undefined;
  const part = partAround(isDefault ? parent : at);
  if (part) return typeOfPart(part.pattern, part.node, meaning) ?? meaning.typeOf(pattern);
  if (ts.isBinaryExpression(parent)) return meaning.typeOf(parent.right);
  const list = ts.isForOfStatement(parent) ? meaning.typeOf(parent.expression) : undefined;
  return list?.getNumberIndexType() ?? meaning.typeOf(pattern);
}

/** The pattern around a part of it that is a pattern itself, with or without a default. */
function partAround(node: ts.Node): { pattern: Pattern; node: ts.Node } | undefined {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent))
    return isAssignmentTarget(parent.parent) ? { pattern: parent.parent, node: parent } : undefined;
  return ts.isArrayLiteralExpression(parent) && isAssignmentTarget(parent)
    ? { pattern: parent, node }
    : undefined;
}

function typeOfPart(pattern: Pattern, node: ts.Node, meaning: Meaning): ts.Type | undefined {
  const part = partsOf(pattern).find((each) => each.node === node);
  if (!part || part.key === undefined) return undefined;
  const { checker } = meaning;
  const type = checker.getNonNullableType(typeTakenApart(pattern, meaning));
  const name =
    typeof part.key === "number" ? `${part.key}` : ts.isComputedPropertyName(part.key) ? "" : part.key.text;
  const property = checker.getPropertyOfType(type, name);
  const found = property ? checker.getTypeOfSymbol(property) : type.getNumberIndexType();
  return found && checker.getNonNullableType(found);
}

/** True if values of a type may be texts or arrays, whose lengths and places are no fields in Lua. */
export function mayBeList(type: ts.Type, meaning: Meaning): boolean {
  const { texts, lists } = listKinds(type, meaning);
  return texts.length + lists.length > 0;
}

/**
 * True if a pattern takes an array apart, but what it gets has no places: a Set, a Map, a text, what has an iterator.
 */
export function isWalked(pattern: Pattern, meaning: Meaning): boolean {
  const isArray = ts.isArrayBindingPattern(pattern) || ts.isArrayLiteralExpression(pattern);
  if (!isArray) return false;
  const unknown = ts.TypeFlags.Any | ts.TypeFlags.Never;
  const { texts, open, others } = listKinds(typeTakenApart(pattern, meaning), meaning);
  return [...texts, ...open, ...others].some(({ flags }) => !(flags & unknown));
}

/**
 * True for a pattern with a name of an array or a text, such as `{ length }`, with a number for a name, with a default
 * of a pattern inside of it, with a default of a variable that is assigned to (`{ x: y = 1 }`), or of what has no
 * places: TypeScriptToLua would take fields, and forget numbers, the default and the value of the variable.
 */
export function isSpecialPattern(pattern: Pattern, meaning: Meaning): boolean {
  return meaning.remember("special pattern", pattern, () => {
    if (isWalked(pattern, meaning)) return true;
    const isObject = ts.isObjectBindingPattern(pattern) || ts.isObjectLiteralExpression(pattern);
    const { texts, lists, open } = listKinds(typeTakenApart(pattern, meaning), meaning);
    if (isObject && texts.length + lists.length + open.length > 0) return true;
    return partsOf(pattern).some(
      ({ node, target, initializer, key }) =>
        (typeof key === "object" && ts.isNumericLiteral(key)) ||
        (ts.isPropertyAssignment(node) && ts.isIdentifier(target) && initializer !== undefined) ||
        (isPattern(target) && (initializer !== undefined || isSpecialPattern(target, meaning))),
    );
  });
}
