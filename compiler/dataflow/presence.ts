import { type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { hasOwnNull } from "./nulls/own_null.ts";
import { includesUndefined, isPromisedByPlaces } from "./promises.ts";

/** Possible values in Lua: never nil or false, never nil, or perhaps nil. */
export type Presence = "truthy" | "present" | "unknown";

/** The presence of a value that is one of several. */
export function leastPresence(presences: readonly Presence[]): Presence {
  if (presences.includes("unknown")) return "unknown";
  return presences.includes("present") ? "present" : "truthy";
}

/**
 * Returns true if an expression can be undefined. What only types promise, `!`, `as` and places of arrays, does not
 * count.
 */
export function presenceOf(written: ts.Expression, meaning: Meaning): Presence {
  const node = skipTypes(written);
  const isPromised = ts.isElementAccessExpression(node) && !includesUndefined(meaning);
  if (isPromised) return "unknown";
  const origin = originOf(node, meaning);
  const presence = presenceOfType(node, meaning);
  return origin === undefined ? presence : leastPresence([presence, origin]);
}

/** True if an expression may be undefined, by its type, or because of places in arrays that may be empty. */
export function mayBeNil(node: ts.Expression, meaning: Meaning): boolean {
  return presenceOf(node, meaning) === "unknown" || isPromisedByPlaces(node, meaning);
}

/** Returns the presence of a variable's initial value, if its declared type may promise too much. */
function originOf(node: ts.Expression, meaning: Meaning): Presence | undefined {
  const declaration = ts.isIdentifier(node) ? meaning.symbolOf(node)?.valueDeclaration : undefined;
  if (!declaration) return undefined;
  if (ts.isBindingElement(declaration)) {
    return ts.isArrayBindingPattern(declaration.parent) && !includesUndefined(meaning)
      ? "unknown"
      : undefined;
  }
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  if (!value || isNarrowed(node, declaration, meaning)) return undefined;
  return presenceOf(value, meaning);
}

/** Returns true if the type of a variable at a place is another than where it is declared, so that it was looked at. */
function isNarrowed(node: ts.Expression, declaration: ts.Declaration, { checker }: Meaning): boolean {
  const name = ts.getNameOfDeclaration(declaration);
  return name !== undefined && checker.getTypeAtLocation(name) !== checker.getTypeAtLocation(node);
}

function presenceOfType(node: ts.Expression, meaning: Meaning): Presence {
  const parts = meaning.parts(meaning.typeOf(node));
  return leastPresence(parts.map((part) => presenceOfPart(part, node, meaning)));
}

function presenceOfPart(part: ts.Type, node: ts.Expression, meaning: Meaning): Presence {
  const { checker } = meaning;
  if (part.flags & ts.TypeFlags.Null) return hasOwnNull(node, meaning) ? "truthy" : "unknown";
  if (part.aliasSymbol?.name === "LuaMultiReturn") return "unknown";
  if (part.flags & ts.TypeFlags.Instantiable) return "unknown";
  if (checker.isTypeAssignableTo(checker.getUndefinedType(), part)) return "unknown";
  return checker.isTypeAssignableTo(checker.getFalseType(), part) ? "present" : "truthy";
}
