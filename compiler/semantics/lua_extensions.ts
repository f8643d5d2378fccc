import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { isMentioned } from "./mentions.ts";

/** Returns the name of the language extension that a type is: `TableGetMethod` for the type of `LuaTable.get`. */
export function extensionOf(type: ts.Type, meaning: Meaning): string | undefined {
  return brandOf(type, "__tstlExtension", meaning);
}

/** Returns how `for … of` walks over a type that is one of Lua's iterators: `Iterable`, `Pairs` or `PairsKey`. */
export function luaIterable(type: ts.Type, meaning: Meaning): string | undefined {
  return brandOf(type, "__tstlIterable", meaning);
}

/** Returns true for `LuaMultiReturn`. */
export function isMultiReturn(type: ts.Type): boolean {
  return type.getProperty("__tstlMultiReturn") !== undefined;
}

function brandOf(type: ts.Type, brand: string, { checker }: Meaning): string | undefined {
  const property = type.getProperty(brand);
  const value = property && checker.getTypeOfSymbol(property);
  return value?.isStringLiteral() ? value.value : undefined;
}

/** Returns true if a file of the user names one of Lua's extensions, or declares one. */
export function usesExtensions(meaning: Meaning): boolean {
  return isMentioned(/\bLua[A-Z]|__tstlExtension/, meaning);
}

/** Returns true if an identifier stands for a value, and is no name of a member, a declaration, a label or a type. */
export function isValueName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  const isName = "name" in parent && parent.name === node;
  const isOther = ts.isQualifiedName(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent);
  if (isName || isOther || ts.isTypeNode(parent)) return isSuperclass(parent);
  return (
    !ts.isLabeledStatement(parent) &&
    !ts.isBreakOrContinueStatement(parent) &&
    !ts.isTypePredicateNode(parent)
  );
}

function isSuperclass(node: ts.Node): boolean {
  if (!ts.isExpressionWithTypeArguments(node) || !ts.isHeritageClause(node.parent)) return false;
  return node.parent.token === ts.SyntaxKind.ExtendsKeyword && ts.isClassLike(node.parent.parent);
}
