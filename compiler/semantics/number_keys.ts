import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { typeTakenApart } from "./patterns.ts";
import { isAssignmentTarget, skipTypes } from "./syntax.ts";

/** Returns true if a value may be a number. */
export function mayBeNumber(type: ts.Type, meaning: Meaning): boolean {
  const isNumber = ({ flags }: ts.Type) => (flags & ts.TypeFlags.NumberLike) !== 0;
  return meaning
    .parts(type)
    .some((part) => (part.isIntersection() ? part.types.some(isNumber) : isNumber(part)));
}

/** `keyof T` or `K extends keyof T`: a number is reported where it is given to such a parameter. */
export function isKeyOf(type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.Index) return true;
  const [declaration] = type.isTypeParameter() ? (type.symbol.declarations ?? []) : [];
  const constraint = declaration && ts.isTypeParameterDeclaration(declaration) && declaration.constraint;
  return (
    constraint !== undefined &&
    constraint !== false &&
    ts.isTypeOperatorNode(constraint) &&
    constraint.operator === ts.SyntaxKind.KeyOfKeyword
  );
}

/** Returns true if numbers are places or names of values: in arrays, texts and enums; or nothing is known. */
function takesNumbers(part: ts.Type, { checker }: Meaning): boolean {
  // Functions and classes have a length, too.
  const isCalled = part.getCallSignatures().length + part.getConstructSignatures().length > 0;
  return (
    (!isCalled && checker.getPropertyOfType(part, "length") !== undefined) ||
    (part.flags & ts.TypeFlags.StringLike) !== 0 ||
    ((part.symbol?.flags ?? 0) & ts.SymbolFlags.Enum) !== 0 ||
    (part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Any)) !== 0
  );
}

/** Type of the object of a key, or undefined for a literal and a class. */
interface Owner {
  readonly type: ts.Type | undefined;
}

function ownerOfName(name: ts.PropertyName, meaning: Meaning): Owner | undefined {
  const member: ts.Node = name.parent;
  if (ts.isBindingElement(member)) return { type: typeTakenApart(member.parent, meaning) };
  if (ts.isClassElement(member)) return { type: undefined };
  if (!ts.isObjectLiteralElement(member)) return undefined;
  const literal = member.parent as ts.ObjectLiteralExpression;
  return { type: isAssignmentTarget(literal) ? typeTakenApart(literal, meaning) : undefined };
}

function ownerOfArgument(node: ts.Expression, call: ts.CallExpression, meaning: Meaning): Owner | undefined {
  if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
  const { name, expression } = call.expression;
  if (name.text === "hasOwnProperty" && call.arguments[0] === node)
    return { type: meaning.typeOf(expression) };
  const isOwn = name.text === "hasOwn" && expression.getText() === "Object" && call.arguments[1] === node;
  return isOwn ? { type: meaning.typeOf(call.arguments[0]!) } : undefined;
}

function isNameOf(node: ts.NumericLiteral, parent: ts.Node): boolean {
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return "name" in parent && parent.name === node;
}

/** The object of which an expression is a key. */
function ownerOf(node: ts.Expression, meaning: Meaning): Owner | undefined {
  const parent: ts.Node | undefined = node.parent;
  if (!parent) return undefined;
  if (ts.isElementAccessExpression(parent))
    return parent.argumentExpression === node ? { type: meaning.typeOf(parent.expression) } : undefined;
  if (ts.isComputedPropertyName(parent)) return ownerOfName(parent, meaning);
  if (ts.isNumericLiteral(node) && isNameOf(node, parent)) return ownerOfName(node, meaning);
  if (ts.isCallExpression(parent)) return ownerOfArgument(node, parent, meaning);
  const isIn = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword;
  return isIn && parent.left === node ? { type: meaning.typeOf(parent.right) } : undefined;
}

/** Returns true if a key may be a number. The type of a name that is a number is that of its property. */
function isNumber(node: ts.Expression, meaning: Meaning): boolean {
  if (ts.isNumericLiteral(node)) return true;
  const type = meaning.typeOf(skipTypes(node));
  return !isKeyOf(type) && mayBeNumber(type, meaning);
}

/**
 * What a number is as a key: the `text` of it for objects, as in JavaScript, or `unknown` where the object may also be
 * an array. Undefined for all other expressions.
 */
export function numberKey(node: ts.Expression, meaning: Meaning): "text" | "unknown" | undefined {
  const owner = ownerOf(node, meaning);
  if (!owner) return undefined;
  if (!isNumber(node, meaning)) return undefined;
  if (!owner.type) return "text";
  const parts = meaning.parts(meaning.checker.getNonNullableType(owner.type));
  const taking = parts.filter((part) => takesNumbers(part, meaning)).length;
  if (taking === parts.length) return undefined;
  return taking === 0 ? "text" : "unknown";
}
