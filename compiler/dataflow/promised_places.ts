import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/**
 * Returns true if an expression reads a place of an array, a text or a record that may be missing although its type
 * does not say so, or is a variable that begins with one: without `noUncheckedIndexedAccess`, `list[9]` of a `string[]`
 * has the type `string`.
 */
export function isPromisedPlace(node: ts.Node, meaning: Meaning): boolean {
  if (meaning.program.getCompilerOptions().noUncheckedIndexedAccess) return false;
  if (ts.isOptionalChain(node) && isPromisedPlace(node.expression, meaning)) return true;
  if (ts.isElementAccessExpression(node)) return isOpen(node.expression, node.argumentExpression, meaning);
  if (ts.isPropertyAccessExpression(node)) return isOpen(node.expression, node.name, meaning);
  if (!ts.isIdentifier(node)) return false;
  const declaration = meaning.symbolOf(node)?.valueDeclaration;
  if (!declaration) return false;
  if (ts.isVariableDeclaration(declaration))
    return declaration.initializer !== undefined && isPromisedPlace(declaration.initializer, meaning);
  return ts.isBindingElement(declaration) && !declaration.initializer && isOpenPattern(declaration, meaning);
}

/** Returns true if a place is not among those that a type names one by one. */
function isOpen(object: ts.Expression, place: ts.Node, meaning: Meaning): boolean {
  return meaning.parts(meaning.typeOf(object)).some((part) => hasOpenPlaces(part, place, meaning));
}

function hasOpenPlaces(type: ts.Type, place: ts.Node, { checker }: Meaning): boolean {
  const isName =
    ts.isIdentifier(place) && ts.isPropertyAccessExpression(place.parent) && place.parent.name === place;
  const name = isName || ts.isStringLiteralLike(place) ? place.text : undefined;
  if (name !== undefined && checker.getPropertyOfType(type, name)) return false;
  if (type.flags & ts.TypeFlags.StringLike) return name === undefined;
  const members = type.isIntersection() ? type.types : [type];
  if (members.some((member) => checker.isTupleType(member))) return false;
  return checker.getIndexInfosOfType(type).length > 0;
}

/** `const [first] = list`, where the list may be shorter. */
function isOpenPattern({ parent }: ts.BindingElement, meaning: Meaning): boolean {
  if (!ts.isArrayBindingPattern(parent) || !ts.isVariableDeclaration(parent.parent)) return false;
  const { initializer } = parent.parent;
  return initializer !== undefined && meaning.checker.isArrayType(meaning.typeOf(initializer));
}
