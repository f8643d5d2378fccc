import { isMentioned, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { constantText } from "./constant_text.ts";

const ofPatterns = ["exec", "test"] as const;
const ofTexts = ["match", "matchAll", "replace", "replaceAll", "search", "split"] as const;

/** The methods that use a regular expression. */
export type PatternMethod = (typeof ofPatterns)[number] | (typeof ofTexts)[number];

/** A call of a method that uses a regular expression: `pattern.test(text)`, `text.replace(pattern, "")`. */
export interface PatternUse {
  readonly method: PatternMethod;
  readonly call: ts.CallExpression;
  readonly text: ts.Expression;
  readonly pattern: ts.Expression;
  /** The arguments behind the text and the pattern. */
  readonly others: readonly ts.Expression[];
}

/** Returns true if the program makes a regular expression, or names their type. */
export function usesPatterns(meaning: Meaning): boolean {
  const { facts, program } = meaning;
  const isMade = () =>
    facts.files.some((file) => facts.nodesOf(file).nodes.some(ts.isRegularExpressionLiteral));
  return isMentioned(/\bRegExp\b/, meaning) || meaning.remember("makes regular expressions", program, isMade);
}

/** A regular expression that is known: `/a/g`, or `new RegExp("a", "g")`. */
export type PatternLiteral = ts.RegularExpressionLiteral | ts.NewExpression | ts.CallExpression;

/** Returns true if `new RegExp(…)` or `RegExp(…)` makes a regular expression. */
export function makesPattern(node: ts.Node, meaning: Meaning): node is ts.NewExpression | ts.CallExpression {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  const symbol = ts.isIdentifier(node.expression) ? meaning.symbolOf(node.expression) : undefined;
  return symbol?.name === "RegExp" && meaning.isStandard(symbol);
}

/** The text of a regular expression that is known, as it is written in a literal. */
export function literalText(node: ts.Node, meaning: Meaning): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  if (!makesPattern(node, meaning)) return undefined;
  const [pattern, flags] = node.arguments ?? [];
  const inner = pattern && skipTypes(pattern);
  if (!inner || node.arguments!.some(ts.isSpreadElement)) return undefined;
  const added = flags && constantText(flags, meaning);
  if (flags && added === undefined) return undefined;
  if (ts.isRegularExpressionLiteral(inner))
    return added === undefined ? inner.text : inner.text.replace(/[a-z]*$/, added);
  const source = constantText(inner, meaning);
  if (source === undefined) return undefined;
  const written = source.replace(/\\?[/\n\r]/g, (text) => slashed[text.slice(-1)]!);
  return `/${written === "" ? "(?:)" : written}/${added ?? ""}`;
}

const slashed: Readonly<Record<string, string>> = { "/": "\\/", "\n": "\\n", "\r": "\\r" };

export function isPatternLiteral(node: ts.Node, meaning: Meaning): node is PatternLiteral {
  return literalText(node, meaning) !== undefined;
}

export function isPattern(type: ts.Type, meaning: Meaning): boolean {
  return meaning.parts(type).some(({ symbol }) => symbol?.name === "RegExp" && meaning.isStandard(symbol));
}

/** Returns the use of a regular expression by a call, or undefined if it uses none. */
export function patternUse(call: ts.CallExpression, meaning: Meaning): PatternUse | undefined {
  const { expression: callee, arguments: given } = call;
  const [first, ...others] = given;
  if (!ts.isPropertyAccessExpression(callee) || !first) return undefined;
  const { text: name } = callee.name;
  const ofPattern = ofPatterns.find((method) => method === name);
  if (ofPattern && isPattern(meaning.typeOf(callee.expression), meaning))
    return { method: ofPattern, call, text: first, pattern: callee.expression, others };
  const ofText = ofTexts.find((method) => method === name);
  if (!ofText || !isPattern(meaning.typeOf(first), meaning)) return undefined;
  return { method: ofText, call, text: callee.expression, pattern: first, others };
}

/** The expression with the parentheses and types around it. */
export function outermost(node: ts.Expression): ts.Expression {
  const { parent } = node;
  return parent && ts.isExpression(parent) && skipTypes(parent) === skipTypes(node)
    ? outermost(parent)
    : node;
}

/** The use of a regular expression that stands at a place, or undefined if it is only a value there. */
export function useAt(node: ts.Expression, meaning: Meaning): PatternUse | undefined {
  const pattern = outermost(node);
  const { parent } = pattern;
  const call = ts.isPropertyAccessExpression(parent) ? parent.parent : parent;
  const use = ts.isCallExpression(call) ? patternUse(call, meaning) : undefined;
  return use?.pattern === pattern ? use : undefined;
}

/** A declaration whose value never changes: of a constant, or of a field that is read-only and nobody else's. */
function isConstant(
  declaration: ts.Declaration | undefined,
): declaration is ts.VariableDeclaration | ts.PropertyDeclaration {
  if (!declaration) return false;
  if (ts.isVariableDeclaration(declaration))
    return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const modifiers = ts.getCombinedModifierFlags(declaration);
  const isOwn = (modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Static)) !== 0;
  return ts.isPropertyDeclaration(declaration) && isOwn && (modifiers & ts.ModifierFlags.Readonly) !== 0;
}

/** The literal that an expression stands for: itself, or that of a constant. */
export function literalOf(expression: ts.Expression, meaning: Meaning): PatternLiteral | undefined {
  const node = skipTypes(expression);
  if (isPatternLiteral(node, meaning)) return node;
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  const declaration = ts.isIdentifier(name) ? meaning.symbolOf(name)?.valueDeclaration : undefined;
  const isKnown =
    isConstant(declaration) && ts.isIdentifier(declaration.name) && !isOverridden(declaration, meaning);
  const literal = isKnown && declaration.initializer ? skipTypes(declaration.initializer) : undefined;
  return literal && isPatternLiteral(literal, meaning) ? literal : undefined;
}

/** Returns true if another class of the program may have a static field of this name in the place of this one. */
function isOverridden(declaration: ts.Declaration, { facts }: Meaning): boolean {
  if (!ts.isPropertyDeclaration(declaration)) return false;
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) return false;
  const name = declaration.name.getText();
  const isSame = (node: ts.Node) =>
    node !== declaration && ts.isClassElement(node) && node.name?.getText() === name;
  return facts.files.some((file) => facts.nodesOf(file).nodes.some(isSame));
}

interface Constant {
  readonly name: ts.Identifier;
}

/** The constant that a literal is the value of. */
export function constantOf(literal: PatternLiteral, meaning: Meaning): Constant | undefined {
  const { parent } = outermost(literal);
  const isKnown =
    isConstant(parent as ts.Declaration) && literalOf(declaredName(parent), meaning) === literal;
  return isKnown ? { name: declaredName(parent) } : undefined;
}

const declaredName = (node: ts.Node) => (node as { name?: ts.Node }).name as ts.Identifier;

/** The places where a literal stands, or the constant that holds it is named. */
function placesOf(literal: PatternLiteral, meaning: Meaning): readonly ts.Expression[] {
  const constant = constantOf(literal, meaning);
  const symbol = constant && meaning.symbolOf(constant.name);
  if (!symbol) return [literal];
  const names = meaning.facts.files.flatMap((file) => meaning.facts.usesIn(file, symbol));
  return names.flatMap(({ node }): ts.Expression[] => {
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return [parent];
    const isNamed = ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || node === constant.name;
    return isNamed ? [] : [node];
  });
}

/** All uses of a literal: the one around it, or those of its constant. */
export function usesOf(literal: PatternLiteral, meaning: Meaning): PatternUse[] {
  return placesOf(literal, meaning)
    .map((place) => useAt(place, meaning))
    .filter((use) => use !== undefined);
}

/** Returns true if a regular expression is asked where it goes on: `re.lastIndex`. */
function isAsked(place: ts.Expression): boolean {
  const { parent } = outermost(place);
  return ts.isPropertyAccessExpression(parent) && /^(?:lastIndex|global)$/.test(parent.name.text);
}

/** Tests whether a literal goes to a place where it is not known which expression is used. */
export function isHandedOver(literal: PatternLiteral, meaning: Meaning): boolean {
  return meaning.remember("handed-over pattern", literal, () =>
    placesOf(literal, meaning).some((place) => !useAt(place, meaning) && !isAsked(place)),
  );
}

/** A use that goes on behind the last match: not one of an expression that is made for it. */
function goesOn(place: ts.Expression, meaning: Meaning): boolean {
  const use = useAt(place, meaning);
  const isKept = use && !isPatternLiteral(skipTypes(use.pattern), meaning);
  return isKept === true && (use.method === "exec" || use.method === "test");
}

/** Tests whether a literal is a value that others get, or that remembers where its last match was. */
export function isValue(literal: PatternLiteral, meaning: Meaning): boolean {
  if (isHandedOver(literal, meaning)) return true;
  return meaning.remember("pattern value", literal, () => {
    const text = literalText(literal, meaning) ?? "";
    const flags = text.slice(text.lastIndexOf("/"));
    const places = placesOf(literal, meaning);
    const isRemembering = flags.includes("g") && places.some((place) => goesOn(place, meaning));
    return isRemembering || flags.includes("y") || places.some(isAsked);
  });
}
