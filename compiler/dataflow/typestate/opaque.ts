import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { ANYTHING, BOOLEAN, PRIMITIVE, UNDEFINED, unite, type Value } from "./values.ts";

/** Any value of the type of an expression that is not followed. */
export function opaqueAt(node: ts.Node, meaning: Meaning): Value {
  return meaning.remember("any value of its type", node, () => opaque(meaning.typeOf(node), meaning));
}

/** Any value of a type that is not followed. */
export function opaque(type: ts.Type, meaning: Meaning): Value {
  return unite(...meaning.parts(type).map(opaquePart));
}

function opaquePart(type: ts.Type): Value {
  const { flags } = type;
  if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return UNDEFINED;
  if (flags & ts.TypeFlags.Null) return "null";
  if (flags & ts.TypeFlags.BooleanLiteral)
    return (type as { intrinsicName?: string }).intrinsicName ?? BOOLEAN;
  if (flags & ts.TypeFlags.Boolean) return BOOLEAN;
  if (type.isIntersection() || flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) return PRIMITIVE;
  if (flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive)) return "truthy";
  return flags & ts.TypeFlags.Never ? "truthy" : ANYTHING;
}
