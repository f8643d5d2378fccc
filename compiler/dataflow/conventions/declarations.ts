import { isLibrary } from "../../program/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/**
 * Calling convention of a function in Lua: `f(value)`, or with its object as a hidden first argument,
 * `object:f(value)`.
 */
export type Convention = "plain" | "self";

/** Returns the convention that a declaration cannot do without, or undefined if either is right. */
export function requiredConvention(
  declaration: ts.SignatureDeclaration,
  readsThis: ReadonlySet<ts.Node>,
): Convention | undefined {
  const self = thisParameter(declaration);
  if (self) return self.type?.kind === ts.SyntaxKind.VoidKeyword ? "plain" : "self";
  if (hasTag(declaration) || isInNoSelf(declaration) || isStaticOfLibrary(declaration)) return "plain";
  if (declaration.getSourceFile().isDeclarationFile) return isMember(declaration) ? "self" : "plain";
  return readsThis.has(declaration) || isCalledByLanguage(declaration) ? "self" : undefined;
}

/** Returns the convention of a declaration that is free to choose; function expressions take that of their place. */
export function preferredConvention(declaration: ts.SignatureDeclaration): Convention | undefined {
  if (isMember(declaration)) return "self";
  const isExpression = ts.isFunctionExpression(declaration) || ts.isArrowFunction(declaration);
  return isExpression ? undefined : "plain";
}

/** Collects the functions that read `this`, also in arrow functions inside of them, and those called by `super`. */
export function readersOfThis(meaning: Meaning): ReadonlySet<ts.Node> {
  const readers = new Set<ts.Node>();
  for (const file of meaning.facts.files) {
    for (const node of meaning.facts.ofKind(ts.SyntaxKind.ThisKeyword, file)) addOwner(node, readers);
    for (const node of meaning.facts.ofKind(ts.SyntaxKind.SuperKeyword, file)) {
      addOwner(node, readers);
      if (!ts.isPropertyAccessExpression(node.parent)) continue;
      for (const method of meaning.symbolOf(node.parent.name)?.declarations ?? []) readers.add(method);
    }
  }
  return readers;
}

function addOwner(node: ts.Node, readers: Set<ts.Node>): void {
  const owner = ts.findAncestor(
    node.parent,
    (each) => (ts.isFunctionLike(each) && !ts.isArrowFunction(each)) || ts.isClassLike(each),
  );
  if (owner && ts.isFunctionLike(owner)) readers.add(owner);
}

/** Methods that Lua or a loop calls: `toString`, `[Symbol.iterator]`. */
function isCalledByLanguage({ name }: ts.SignatureDeclaration): boolean {
  if (!name) return false;
  return ts.isComputedPropertyName(name)
    ? ts.isPropertyAccessExpression(name.expression)
    : ts.isIdentifier(name) && name.text === "toString";
}

/** Returns the `this` parameter of a function. */
export function thisParameter({
  parameters: [first],
}: ts.SignatureDeclaration): ts.ParameterDeclaration | undefined {
  const isThis = first && ts.isIdentifier(first.name) && first.name.text === "this";
  return isThis ? first : undefined;
}

/** Tests for a method or a constructor, and for the type or value of a property. */
function isMember(node: ts.SignatureDeclaration): boolean {
  const { parent } = node;
  return (
    ts.isMethodSignature(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructSignatureDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isIndexSignatureDeclaration(parent)
  );
}

/** Tests for a member of a class or an interface with `@noSelf`. */
function isInNoSelf(node: ts.SignatureDeclaration): boolean {
  if (!isMember(node) && !ts.isCallSignatureDeclaration(node)) return false;
  const around = ts.findAncestor(
    node.parent,
    (each) => ts.isClassLike(each) || ts.isInterfaceDeclaration(each),
  );
  return around !== undefined && hasTag(around);
}

/** Tests for a function such as `Math.max`, which lowering gives no object where it is a value. */
function isStaticOfLibrary({ parent }: ts.SignatureDeclaration): boolean {
  const names = /^(?:Math|(?:Array|Number|String)Constructor)$/;
  return (
    ts.isInterfaceDeclaration(parent) &&
    names.test(parent.name.text) &&
    isLibrary(parent.getSourceFile().fileName)
  );
}

function hasTag(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some(({ tagName }) => tagName.text.toLowerCase() === "noself");
}
