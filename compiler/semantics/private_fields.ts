import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { filesWith } from "./module_order.ts";

/** The classes of a file whose objects have fields with `#names`. */
function classesIn(file: ts.SourceFile, { facts }: Meaning): ts.ClassLikeDeclaration[] {
  const classes = facts.nodesOf(file).nodes.filter(ts.isClassLike);
  return classes.filter(({ members }) => members.some(isPrivateField));
}

function isPrivateField(member: ts.ClassElement): boolean {
  const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
  return ts.isPropertyDeclaration(member) && ts.isPrivateIdentifier(member.name) && !isStatic;
}

/**
 * A field with a `#name` that an object listed at a place may have: of its class, or of a class whose objects fit its type.
 */
export function privateFieldOf(node: ts.Node, meaning: Meaning): string | undefined {
  const around = filesWith(node.getSourceFile(), meaning);
  const find = () =>
    meaning.facts.files.filter((file) => around.has(file)).flatMap((file) => classesIn(file, meaning));
  const classes = meaning.remember("classes with private fields", around, find);
  if (classes.length === 0) return undefined;
  const parts = meaning.parts(meaning.typeOf(node)).filter(({ flags }) => (flags & ts.TypeFlags.Any) === 0);
  for (const owner of classes) {
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
