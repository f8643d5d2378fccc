import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";

/** The class that `Name` or `Space.Name` stands for, if it is one of the program. */
export function classOf(node: ts.Node, meaning: Meaning): ts.ClassLikeDeclaration | undefined {
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  const declaration = ts.isIdentifier(name) ? meaning.symbolOf(name)?.valueDeclaration : undefined;
  return declaration && ts.isClassLike(declaration) ? declaration : undefined;
}

/** The expression behind `extends`. */
export function baseOf(node: ts.ClassLikeDeclaration): ts.Expression | undefined {
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return clause?.types[0]?.expression;
}

/** `abstract get name(): string;`, which is a type only: a subclass may have a field in its place. */
export function isAbstractAccessor(member: ts.ClassElement): boolean {
  return ts.isAccessor(member) && (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Abstract) !== 0;
}
