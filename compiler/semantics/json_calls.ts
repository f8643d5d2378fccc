import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { calledName, isShipped } from "./shipped_names.ts";

/** True for `stringify` of `dovescript/json`, by whatever name it was imported. */
export function isStringify(symbol: ts.Symbol | undefined): boolean {
  return isShipped(symbol, "stringify");
}

function isArray(type: ts.Type, { checker }: Meaning): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

function isObject(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Object) !== 0 || type.isIntersection();
}

/** True if an object of the type may have no property with a value: its table in Lua looks like an empty array. */
function mayBeEmpty(type: ts.Type, meaning: Meaning): boolean {
  return meaning.checker.getPropertiesOfType(type).every((property) => {
    const values = meaning.parts(meaning.checker.getTypeOfSymbol(property));
    return (
      (property.flags & ts.SymbolFlags.Optional) !== 0 ||
      values.some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0)
    );
  });
}

/** True for a call of `stringify` with an object that may be empty. */
export function writesPossiblyEmptyObject(call: ts.CallExpression, meaning: Meaning) {
  const [value] = call.arguments;
  if (!value || !isStringify(meaning.symbolOf(calledName(call)))) return false;
  const parts = meaning.parts(meaning.typeOf(value));
  if (parts.some((part) => isArray(part, meaning))) return false;
  return parts.some((part) => isObject(part) && mayBeEmpty(part, meaning));
}
