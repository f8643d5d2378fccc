import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";

/** Returns true if a method is `toString()` without parameters, which Lua's tostring calls on objects of its class. */
function isTextMethod(declaration: ts.Declaration): boolean {
  const isOwn = ts.isMethodDeclaration(declaration) && ts.isClassLike(declaration.parent);
  return isOwn && declaration.parameters.length === 0;
}

/** Returns true if values of a type are objects of a class of the program that has `toString()`. */
export function hasOwnText(type: ts.Type, { checker }: Meaning): boolean {
  if (((type.symbol?.flags ?? 0) & ts.SymbolFlags.Class) === 0) return false;
  const member = checker.getPropertyOfType(type, "toString");
  const declarations = member?.declarations ?? [];
  if (!member || declarations.length === 0 || !declarations.every(isTextMethod)) return false;
  return checker
    .getTypeOfSymbol(member)
    .getCallSignatures()
    .every((signature) => (signature.getReturnType().flags & ts.TypeFlags.StringLike) !== 0);
}

/** The type of the elements of an array or a tuple. */
export function elementOf(type: ts.Type, { checker }: Meaning): ts.Type | undefined {
  if (!checker.isArrayType(type) && !checker.isTupleType(type)) return undefined;
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number);
}
