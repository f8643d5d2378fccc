import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";

/** The classes of a file whose objects have fields with `#names`. */
function classesIn(file: ts.SourceFile, meaning: Meaning): readonly ts.ClassLikeDeclaration[] {
  const find = () =>
    meaning.facts
      .nodesOf(file)
      .nodes.filter((node) => ts.isClassLike(node) && node.members.some(isPrivateField));
  return meaning.remember("classes with private fields", file, find) as ts.ClassLikeDeclaration[];
}

function isPrivateField(member: ts.ClassElement): boolean {
  const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
  return ts.isPropertyDeclaration(member) && ts.isPrivateIdentifier(member.name) && !isStatic;
}

/** A field with a `#name` that an object of a type may have: of its class, or of a class whose objects fit the type. */
export function privateFieldOf(type: ts.Type, meaning: Meaning): string | undefined {
  const parts = meaning.parts(type).filter(({ flags }) => (flags & ts.TypeFlags.Any) === 0);
  for (const owner of meaning.facts.files.flatMap((file) => classesIn(file, meaning))) {
    const made = meaning.checker.getTypeAtLocation(owner);
    const isOne = parts.some(
      (part) => meaning.checker.isTypeAssignableTo(made, part) || extendsIt(part, made),
    );
    const field = isOne ? owner.members.find(isPrivateField) : undefined;
    if (field) return field.name!.getText();
  }
  return undefined;
}

function extendsIt(type: ts.Type, made: ts.Type): boolean {
  if (type.symbol === made.symbol) return true;
  return type.isClassOrInterface() && (type.getBaseTypes() ?? []).some((base) => extendsIt(base, made));
}
