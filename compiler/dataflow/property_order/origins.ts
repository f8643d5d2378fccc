import { isAssigning, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { isPure } from "../orderless.ts";

/**
 * The node that makes an object; "list" for an array; "unknown" for the server, a class, or code that cannot be
 * followed.
 */
export type Origin = OrderedSite | "list" | "unknown";

/**
 * What makes an object that can remember the order of its properties: a literal, `Object.fromEntries(…)`, the rest of a
 * pattern, or an enum of texts.
 */
export type OrderedSite =
  | ts.ObjectLiteralExpression
  | ts.CallExpression
  | ts.BindingElement
  | ts.EnumDeclaration;

/** `Object.name(…)` of the library. */
export function isObjectCall(node: ts.CallExpression, name: string, meaning: Meaning): boolean {
  if (!ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name: called } = node.expression;
  if (called.text !== name || !ts.isIdentifier(expression) || expression.text !== "Object") return false;
  const symbol = meaning.symbolOf(expression);
  return symbol !== undefined && meaning.isStandard(symbol);
}

/** Returns the origin that an object literal is: unknown if it has accessors, or symbols as names. */
export function originOfLiteral(node: ts.ObjectLiteralExpression, meaning: Meaning): Origin {
  if (node.properties.some((property) => ts.isAccessor(property))) return "unknown";
  const isSymbol = (name: ts.Expression) => (meaning.typeOf(name).flags & ts.TypeFlags.ESSymbolLike) !== 0;
  return computedNames(node).some(isSymbol) ? "unknown" : node;
}

function computedNames(node: ts.ObjectLiteralExpression): ts.Expression[] {
  return node.properties.flatMap(({ name }) =>
    name && ts.isComputedPropertyName(name) ? name.expression : [],
  );
}

/**
 * Tests for a literal whose names are the same when they are computed again: of texts, variables that stay, and enums.
 */
export function hasConstantNames(node: ts.ObjectLiteralExpression, meaning: Meaning): boolean {
  return computedNames(node).every((name) => isPure(name, meaning) && isConstant(name, meaning));
}

/** Tests for an expression of texts, members of enums, and variables to which nothing is assigned later. */
export function isConstant(node: ts.Expression, meaning: Meaning): boolean {
  return meaning.facts.within(node).every((inner) => {
    if (ts.isPropertyAccessExpression(inner)) return isEnumMember(inner, meaning);
    if (ts.isElementAccessExpression(inner) || ts.isCallExpression(inner)) return false;
    const symbol = ts.isIdentifier(inner) ? meaning.symbolOf(inner) : undefined;
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || ts.isEnumDeclaration(declaration) || ts.isEnumMember(declaration))
      return true;
    const isLocal = ts.isVariableDeclaration(declaration) || ts.isParameter(declaration);
    return isLocal && !meaning.facts.usesIn(declaration.getSourceFile(), symbol).some(isAssigning);
  });
}

function isEnumMember(node: ts.PropertyAccessExpression, meaning: Meaning): boolean {
  return ((meaning.symbolOf(node.name)?.flags ?? 0) & ts.SymbolFlags.EnumMember) !== 0;
}

/**
 * Returns the origin of the object that an enum is: unknown if it has names for numbers as well, which are no texts in
 * Lua.
 */
export function originOfEnum(symbol: ts.Symbol, { checker }: Meaning): Origin {
  const [node, ...others] = symbol.declarations ?? [];
  if (!node || !ts.isEnumDeclaration(node) || others.length > 0) return "unknown";
  return node.members.every((member) => typeof checker.getConstantValue(member) === "string")
    ? node
    : "unknown";
}

/** `...rest` of an object. */
export function isRestOfObject(node: ts.Node): node is ts.BindingElement {
  return (
    ts.isBindingElement(node) && node.dotDotDotToken !== undefined && ts.isObjectBindingPattern(node.parent)
  );
}
