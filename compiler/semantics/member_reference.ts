import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { isAssignmentTarget, skipTypes } from "./syntax.ts";

/** A mention of a member of an object, in whichever of JavaScript's forms. */
export interface MemberReference {
  /** `a.b`, `a["b"]`, `a?.b`, `super.b`, or the part of a pattern that takes `b` out of an object. */
  readonly node: ts.Node;
  /** The object: an expression, or the pattern that takes it apart. */
  readonly object: ts.Expression | ts.ObjectBindingPattern;
  /** The member's name; undefined where it is computed while the program runs. */
  readonly name: string | undefined;
  readonly nameNode: ts.Node;
}

/** The member that a node mentions, or undefined if it mentions none. */
export function memberReference(node: ts.Node, meaning: Meaning): MemberReference | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    return { node, object: node.expression, name: ts.idText(node.name), nameNode: node.name };
  }
  if (ts.isElementAccessExpression(node)) {
    const key = node.argumentExpression;
    return { node, object: node.expression, name: constantKey(key, meaning), nameNode: key };
  }
  if (ts.isBindingElement(node)) return fromPattern(node, meaning);
  return ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)
    ? fromAssignedPattern(node, meaning)
    : undefined;
}

/** `{ b }`, `{ b: x }` and `{ ["b"]: x }` in a declaration or a parameter; a rest has no name. */
function fromPattern(node: ts.BindingElement, meaning: Meaning): MemberReference | undefined {
  const object = node.parent;
  if (!ts.isObjectBindingPattern(object)) return undefined;
  const nameNode = node.propertyName ?? node.name;
  return { node, object, name: node.dotDotDotToken ? undefined : keyOf(nameNode, meaning), nameNode };
}

/** `({ b: x } = object)`. */
function fromAssignedPattern(
  node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment,
  meaning: Meaning,
): MemberReference | undefined {
  const object = node.parent;
  if (!isAssignmentTarget(object)) return undefined;
  return { node, object, name: keyOf(node.name, meaning), nameNode: node.name };
}

function keyOf(name: ts.PropertyName | ts.BindingName, meaning: Meaning): string | undefined {
  if (ts.isComputedPropertyName(name)) return constantKey(name.expression, meaning);
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
    ? name.text
    : undefined;
}

/** The text of a key that is always the same: a literal, or a name of one. */
function constantKey(key: ts.Expression, meaning: Meaning): string | undefined {
  const inner = skipTypes(key);
  if (ts.isStringLiteralLike(inner)) return inner.text;
  if (ts.isNumericLiteral(inner)) return undefined;
  const type = meaning.typeOf(inner);
  return type.isStringLiteral() ? type.value : undefined;
}

/** Returns the declared symbol of the member. */
export function memberSymbol(reference: MemberReference, meaning: Meaning): ts.Symbol | undefined {
  const { object, name, nameNode, node } = reference;
  if (ts.isPropertyAccessExpression(node)) return meaning.symbolOf(nameNode);
  if (name === undefined) return undefined;
  const type = meaning.checker.getNonNullableType(meaning.typeOf(object));
  return meaning.checker.getPropertyOfType(type, name);
}
