import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { filesWith } from "./module_order.ts";

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

/**
 * A field with a `#name` that an object listed at a place may have: of its class, or of a class whose objects fit its type.
 */
export function privateFieldOf(node: ts.Node, meaning: Meaning): string | undefined {
  const classes = meaning.facts.files.flatMap((file) => classesIn(file, meaning));
  if (classes.length === 0) return undefined;
  const around = filesWith(node.getSourceFile(), meaning);
  const parts = meaning.parts(meaning.typeOf(node)).filter(({ flags }) => (flags & ts.TypeFlags.Any) === 0);
  for (const owner of classes.filter((each) => around.has(each.getSourceFile()))) {
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
