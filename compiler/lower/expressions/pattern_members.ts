import { type Lua, lua } from "../../lua_tree/index.ts";
import { isPattern, type Pattern, type PatternPart, partsOf, typeTakenApart } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { hasOrderedRest } from "../collections/ordered_objects.ts";
import type { ModuleContext } from "../context/module_context.ts";

type Key = ts.PropertyName | number;

/** The place that a key is in an array or a text: `{ 0: first }`. */
function placeOf(key: Key): number | undefined {
  if (typeof key === "number") return key;
  const isPlace = (ts.isNumericLiteral(key) || ts.isStringLiteral(key)) && /^\d+$/.test(key.text);
  return isPlace ? Number(key.text) : undefined;
}

function constantName(key: Key): string | undefined {
  if (typeof key === "number") return undefined;
  if (ts.isIdentifier(key) || ts.isStringLiteral(key)) return key.text;
  if (ts.isNumericLiteral(key)) return String(Number(key.text));
  const isConstant = ts.isComputedPropertyName(key) && ts.isStringLiteralLike(key.expression);
  return isConstant ? key.expression.text : undefined;
}

/** Returns true if a value is an object whose keys are texts, also those that are written as numbers. */
function isRecord(object: ts.Identifier, { lowering: { meaning } }: ModuleContext): boolean {
  const type = meaning.checker.getNonNullableType(meaning.typeOf(object));
  const hasLength = (part: ts.Type) =>
    meaning.checker.getPropertyOfType(part, "length") !== undefined ||
    (part.flags & ts.TypeFlags.StringLike) !== 0;
  return !meaning.parts(type).some(hasLength);
}

/** The member of an object that a part of a pattern takes, as an expression. */
export function readMember(object: ts.Identifier, key: Key, context: ModuleContext): ts.Expression {
  const { checker } = context.lowering.meaning;
  const isName = typeof key !== "number" && isRecord(object, context);
  const place = isName ? undefined : placeOf(key);
  if (place !== undefined) {
    const literal = ts.factory.createNumericLiteral(place);
    context.standFor(literal, checker.getNumberType());
    return ts.factory.createElementAccessExpression(object, literal);
  }
  const name = constantName(key);
  if (name !== undefined && !ts.isNumericLiteral(key as ts.PropertyName))
    return ts.factory.createPropertyAccessExpression(object, name);
  if (name !== undefined)
    return ts.factory.createElementAccessExpression(object, ts.factory.createStringLiteral(name));
  return ts.factory.createElementAccessExpression(object, (key as ts.ComputedPropertyName).expression);
}

/** The type of what a part of a pattern takes, or gets where that is undefined. */
export function typeOfMember(
  { target, key, initializer }: PatternPart,
  object: ts.Identifier,
  context: ModuleContext,
): ts.Type {
  const { meaning } = context.lowering;
  const { checker } = meaning;
  if (isPattern(target)) return typeTakenApart(target, meaning);
  const type = checker.getNonNullableType(meaning.typeOf(object));
  const name = key === undefined ? undefined : (placeOf(key)?.toString() ?? constantName(key));
  const property = name === undefined ? undefined : checker.getPropertyOfType(type, name);
  const found = property ? checker.getTypeOfSymbol(property) : type.getNumberIndexType();
  if (!found) return meaning.typeOf(target);
  return initializer ? checker.getNonNullableType(found) : found;
}

/** The rest of an array behind the other parts of a pattern, or of an object without them. */
export function restOf(pattern: Pattern, value: Lua.Expression, context: ModuleContext): Lua.Expression {
  const others = partsOf(pattern).flatMap(({ key }) => (key === undefined ? [] : [key]));
  if (ts.isArrayBindingPattern(pattern) || ts.isArrayLiteralExpression(pattern)) {
    const place = lua.createNumericLiteral(pattern.elements.length - 1);
    return lua.createCallExpression(lua.createIdentifier("__TS__ArraySlice"), [value, place]);
  }
  const taken = others.map((key) => {
    const name = constantName(key);
    const index =
      name === undefined
        ? context.transformExpression((key as ts.ComputedPropertyName).expression)
        : lua.createStringLiteral(name);
    return lua.createTableFieldExpression(lua.createBooleanLiteral(true), index);
  });
  const rest = [value, lua.createTableExpression(taken)];
  const make = hasOrderedRest(pattern, context) ? "____ordered_rest" : "__TS__ObjectRest";
  return lua.createCallExpression(lua.createIdentifier(make), rest);
}
