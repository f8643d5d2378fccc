import { isOwnDeclaration } from "../program/index.ts";
import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

/**
 * The text of nil for a type: JavaScript prints `undefined`, or `null` where only null can be meant. It is not known
 * if a value may be both.
 */
export function absentWord(type: ts.Type, meaning: Meaning): "undefined" | "null" | undefined {
  const parts = meaning.parts(type);
  const hasNull = parts.some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
  const isOptional = parts.some(({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0);
  if (hasNull && isOptional) return undefined;
  return hasNull ? "null" : "undefined";
}

/** The type of a value without undefined and null. */
export function presentType(type: ts.Type, { checker }: Meaning): ts.Type {
  if (type.flags & ts.TypeFlags.Void) return checker.getNeverType();
  return checker.getNonNullableType(type);
}

/** Returns true if a value is what the server gives: a member or a result of its objects, or a constant with one. */
export function isGivenByServer(written: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(written);
  const called = ts.isCallExpression(node) ? node.expression : node;
  const symbol = meaning.symbolOf(ts.isPropertyAccessExpression(called) ? called.name : called);
  const declaration = symbol?.declarations?.[0];
  if (!declaration) return false;
  if (isOwnDeclaration(declaration.getSourceFile().fileName)) return true;
  return ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined
    ? called === node && isGivenByServer(declaration.initializer, meaning)
    : false;
}
