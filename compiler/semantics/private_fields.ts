import { isShippedModule } from "../program/index.ts";
import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { dependenciesOf } from "./module_order.ts";

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

/** The files that become one chunk with a file: those it imports and those that import it, also through others. */
function filesAround(file: ts.SourceFile, meaning: Meaning): ReadonlySet<ts.SourceFile> {
  const own = meaning.facts.files.filter(({ fileName }) => !isShippedModule(fileName));
  const imports = new Map(
    own.map((each) => [each, dependenciesOf(each, meaning).map((needed) => needed.file)]),
  );
  const found = new Set([file]);
  for (const each of found) {
    for (const needed of imports.get(each) ?? []) if (needed && imports.has(needed)) found.add(needed);
    for (const [other, needed] of imports) if (needed.includes(each)) found.add(other);
  }
  return found;
}

/**
 * A field with a `#name` that an object listed at a place may have: of its class, or of a class whose objects fit its type.
 */
export function privateFieldOf(node: ts.Node, meaning: Meaning): string | undefined {
  const classes = meaning.facts.files.flatMap((file) => classesIn(file, meaning));
  if (classes.length === 0) return undefined;
  const around = filesAround(node.getSourceFile(), meaning);
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
