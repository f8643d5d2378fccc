import { type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { isPromisedPlace } from "../promised_places.ts";
import { isPromisedByPlaces } from "../promises.ts";
import { missingGetsToNull } from "./missing_beside_null.ts";
import { hasNull, isAnything, mayBeNull } from "./null_types.ts";

/** Possible empty values of an expression. */
export interface EmptyValues {
  readonly null: boolean;
  readonly undefined: boolean;
}

const absent = ts.TypeFlags.Undefined | ts.TypeFlags.Void;

/** Returns which of the two empty values an expression may have; `type` is its type, where that is known better. */
export function emptyValuesOf(
  node: ts.Expression,
  meaning: Meaning,
  type: ts.Type = meaning.typeOf(node),
): EmptyValues {
  const inner = skipTypes(node);
  if (inner.kind === ts.SyntaxKind.NullKeyword) return { null: true, undefined: false };
  const mayBeUndefined =
    isAnything(type, meaning) || meaning.parts(type).some(({ flags }) => (flags & absent) !== 0);
  return {
    null: mayBeNull(type, node, meaning),
    undefined: mayBeUndefined || isUnchecked(node, type, meaning),
  };
}

/** Returns true if an expression may be undefined although its type does not say so. */
function isUnchecked(node: ts.Expression, type: ts.Type, meaning: Meaning): boolean {
  if (isPromisedPlace(skipTypes(node), meaning)) return true;
  return hasNull(type, meaning) ? missingGetsToNull(node, meaning) : isPromisedByPlaces(node, meaning);
}
