import { isMentioned, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

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

export function isPattern(type: ts.Type, meaning: Meaning): boolean {
  return meaning.parts(type).some(({ symbol }) => symbol?.name === "RegExp" && meaning.isStandard(symbol));
}

/** What a call does with a regular expression, or undefined if it uses none. */
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

/** The literal that a constant is declared with. */
function literalOfDeclaration(declaration: ts.Declaration | undefined): ts.Expression | undefined {
  const isConstant =
    declaration &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant && ts.isIdentifier(declaration.name) ? declaration.initializer : undefined;
}

/** The literal that an expression stands for: itself, or that of a constant. */
export function literalOf(
  expression: ts.Expression,
  meaning: Meaning,
): ts.RegularExpressionLiteral | undefined {
  const node = skipTypes(expression);
  if (ts.isRegularExpressionLiteral(node)) return node;
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  const symbol = ts.isIdentifier(name) ? meaning.symbolOf(name) : undefined;
  const initializer = literalOfDeclaration(symbol?.valueDeclaration);
  const literal = initializer && skipTypes(initializer);
  return literal && ts.isRegularExpressionLiteral(literal) ? literal : undefined;
}

/** The constant that a literal is the value of. */
export function constantOf(
  literal: ts.RegularExpressionLiteral,
): (ts.VariableDeclaration & { readonly name: ts.Identifier }) | undefined {
  const { parent } = outermost(literal);
  return ts.isVariableDeclaration(parent) && literalOfDeclaration(parent) && ts.isIdentifier(parent.name)
    ? (parent as ts.VariableDeclaration & { readonly name: ts.Identifier })
    : undefined;
}

/** The places where a literal stands, or the constant that holds it is named. */
function placesOf(literal: ts.RegularExpressionLiteral, meaning: Meaning): readonly ts.Expression[] {
  const constant = constantOf(literal);
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
export function usesOf(literal: ts.RegularExpressionLiteral, meaning: Meaning): PatternUse[] {
  return placesOf(literal, meaning)
    .map((place) => useAt(place, meaning))
    .filter((use) => use !== undefined);
}

/** Tests whether a literal goes to a place where it is not known which expression is used. */
export function isValue(literal: ts.RegularExpressionLiteral, meaning: Meaning): boolean {
  return placesOf(literal, meaning).some((place) => !useAt(place, meaning));
}
