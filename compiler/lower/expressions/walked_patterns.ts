import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { type Pattern, partsOf } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** `first_values(values, 2)`, which gives the values for the places of a pattern. */
export function firstValues(value: Lua.Expression, pattern: Pattern): Lua.Expression {
  const count = lua.createNumericLiteral(placesIn(pattern));
  return lua.createCallExpression(lua.createIdentifier("____first_values"), [value, count], pattern);
}

/** Returns the number of values that a pattern reads. */
function placesIn(pattern: Pattern): number {
  return ts.isArrayBindingPattern(pattern) || ts.isArrayLiteralExpression(pattern)
    ? pattern.elements.length
    : 0;
}

/** The names that a pattern declares for its places, or undefined if it does more than that. */
export function declaredNames(pattern: Pattern, context: ModuleContext): Lua.Identifier[] | undefined {
  const parts = partsOf(pattern);
  const isPlain = parts.every(
    ({ target, key }) => key !== undefined && ts.isIdentifier(target) && ts.isBindingElement(target.parent),
  );
  if (!isPlain || parts.length === 0) return undefined;
  const nameAt = (place: number) => {
    const part = parts.find(({ key }) => key === place);
    return part
      ? tstl.identifiers.transformIdentifier(context, part.target as ts.Identifier)
      : lua.createAnonymousIdentifier();
  };
  return Array.from({ length: placesIn(pattern) }, (_, place) => nameAt(place));
}

/** A list of the values that a pattern takes: all of them where it takes the rest. */
export function listOfValues(value: Lua.Expression, pattern: Pattern): Lua.Expression {
  if (partsOf(pattern).some(({ key }) => key === undefined))
    return lua.createCallExpression(lua.createIdentifier("____all_values"), [value], pattern);
  return lua.createTableExpression([lua.createTableFieldExpression(firstValues(value, pattern))]);
}

/** The value at a place of a list, or the rest of the list behind the places. */
export function valueAt(list: Lua.Expression, key: unknown, pattern: Pattern): Lua.Expression {
  if (typeof key === "number") return lua.createTableIndexExpression(list, lua.createNumericLiteral(key + 1));
  const place = lua.createNumericLiteral(placesIn(pattern) - 1);
  return lua.createCallExpression(lua.createIdentifier("__TS__ArraySlice"), [list, place]);
}
