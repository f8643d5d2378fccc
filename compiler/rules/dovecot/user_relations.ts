import { isAssignment, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Pair } from "./user_comparison.ts";

/** A place of the source where a value of one type becomes one of another. */
export interface Relation extends Pair {
  readonly at: ts.Node;
  /** True if the user says that it is one of the other type, and TypeScript believes it. */
  readonly isClaimed: boolean;
}

type Matters = (type: ts.Type) => boolean;
type Relate<Kind extends ts.Node> = (node: Kind, meaning: Meaning, matters: Matters) => Iterable<Relation>;

/** The places of a node where a value of a type that matters gets another one. */
export function* relationsOf(node: ts.Node, meaning: Meaning, matters: Matters): Generator<Relation> {
  for (const { isOne, relate } of relations) if (isOne(node)) yield* relate(node, meaning, matters);
}

/** Type relations by kind of node. */
interface Relations {
  readonly isOne: (node: ts.Node) => boolean;
  readonly relate: Relate<ts.Node>;
}

function relationsFrom<Kind extends ts.Node>(
  isOne: (node: ts.Node) => node is Kind,
  relate: Relate<Kind>,
): Relations {
  return { isOne, relate: relate as Relate<ts.Node> };
}

function claimed(pair: Pair, at: ts.Node): Relation {
  return { ...pair, at, isClaimed: true };
}

function given(pair: Pair, at: ts.Node): Relation {
  return { ...pair, at, isClaimed: false };
}

/** `value as Type` and `<Type>value`; of `value as unknown as Type` the value counts, which is what it was. */
function* assertions(node: ts.AssertionExpression, meaning: Meaning): Generator<Relation> {
  if (ts.isConstTypeReference(node.type)) return;
  const target = meaning.checker.getTypeFromTypeNode(node.type);
  yield claimed({ source: meaning.typeOf(skipTypes(node.expression)), target }, node);
}

/** `value is Type` and `asserts value is Type`. */
function* predicates(node: ts.TypePredicateNode, meaning: Meaning): Generator<Relation> {
  if (!node.type) return;
  const name = node.parameterName;
  const source = ts.isIdentifier(name) ? parameterType(node, name, meaning) : meaning.typeOf(name);
  if (source) yield claimed({ source, target: meaning.checker.getTypeFromTypeNode(node.type) }, node);
}

function parameterType(
  node: ts.TypePredicateNode,
  { text }: ts.Identifier,
  meaning: Meaning,
): ts.Type | undefined {
  const { parameters = [] } = node.parent as Partial<ts.SignatureDeclaration>;
  const parameter = parameters.find(({ name }) => ts.isIdentifier(name) && name.text === text);
  return parameter && meaning.typeOf(parameter);
}

/** What code with overloads gives and takes, which TypeScript compares with each overload in either direction. */
function* overloads(
  node: ts.FunctionDeclaration | ts.MethodDeclaration,
  meaning: Meaning,
): Generator<Relation> {
  const declarations = (node.name && meaning.symbolOf(node.name)?.declarations) ?? [];
  if (!node.body || declarations.length < 2) return;
  const { checker } = meaning;
  const source = checker.getSignatureFromDeclaration(node)?.getReturnType();
  for (const declaration of declarations) {
    if (declaration === node || !ts.isFunctionLike(declaration)) continue;
    const target = checker.getSignatureFromDeclaration(declaration)?.getReturnType();
    if (source && target) yield claimed({ source, target }, declaration.type ?? declaration);
  }
}

/** Expressions where a type is expected; those that only wrap others are looked at inside. */
function* expressions(node: ts.Expression, meaning: Meaning, matters: Matters): Generator<Relation> {
  const source = meaning.typeOf(node);
  if (!matters(source)) return;
  const target = meaning.checker.getContextualType(node);
  if (target) yield given({ source, target }, node);
}

/**
 * Names of declarations and members, and literals, are expressions by their syntax only. The operands of `&&`, `||` and `??`
 * have the expected type of the whole, and other operators give no objects.
 */
function isWrapper(node: ts.Expression): boolean {
  const { parent } = node as { parent: ts.Node & { readonly name?: ts.Node } };
  return (
    parent.name === node ||
    ts.isLiteralExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isConditionalExpression(node) ||
    (ts.isBinaryExpression(node) && !isAssignment(node)) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isSatisfiesExpression(node)
  );
}

/**
 * Returns true if the value of an expression goes somewhere else as it is. TypeScript expects no type of a statement,
 * of an object whose member is used, of a function that is called, or of the name of a type, and so their types need no
 * search for users.
 */
function isValue(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent)) return false;
  if (ts.isExpressionStatement(parent) || ts.isPropertyAccessExpression(parent) || ts.isTypeNode(parent))
    return false;
  return !(ts.isCallExpression(parent) && parent.expression === node);
}

/** `...list` gives each of its elements. */
function* spreads(node: ts.SpreadElement, meaning: Meaning): Generator<Relation> {
  const target = meaning.checker.getContextualType(node);
  const source = meaning.checker.getIndexTypeOfType(meaning.typeOf(node.expression), ts.IndexKind.Number);
  if (source && target) yield given({ source, target }, node);
}

/** Methods and short names in a literal, which have no expression of their own. */
function* literalMembers(
  node: ts.MethodDeclaration | ts.ShorthandPropertyAssignment,
  meaning: Meaning,
): Generator<Relation> {
  if (!ts.isObjectLiteralExpression(node.parent) || isAssignedPattern(node.parent)) return;
  const whole = meaning.checker.getContextualType(node.parent);
  const symbol = meaning.checker.getSymbolAtLocation(node.name);
  if (!whole || !symbol) return;
  const source = meaning.checker.getTypeOfSymbol(symbol);
  for (const part of meaning.parts(whole)) {
    const member = meaning.checker.getPropertyOfType(part, symbol.name);
    if (member) yield given({ source, target: meaning.checker.getTypeOfSymbol(member) }, node.name);
  }
}

function isAssignedPattern(node: ts.ObjectLiteralExpression): boolean {
  return ts.isBinaryExpression(node.parent) && isAssignment(node.parent) && node.parent.left === node;
}

/** The members of a class or interface that another one declares as well. */
function* heritage(
  node: ts.ClassLikeDeclaration | ts.InterfaceDeclaration,
  meaning: Meaning,
): Generator<Relation> {
  const { checker } = meaning;
  const bases = (node.heritageClauses ?? []).flatMap(({ types }) => types);
  for (const base of bases.map((each) => checker.getTypeAtLocation(each))) {
    for (const member of node.members) {
      const symbol = member.name && checker.getSymbolAtLocation(member.name);
      const inherited = symbol && checker.getPropertyOfType(base, symbol.name);
      if (!inherited || !member.name) continue;
      const source = checker.getTypeOfSymbol(symbol);
      yield given({ source, target: checker.getTypeOfSymbol(inherited) }, member.name);
    }
  }
}

/** Type arguments, also those that TypeScript finds by itself, and what they must extend. */
function* constraints(node: ts.Node, meaning: Meaning, matters: Matters): Generator<Relation> {
  const { checker } = meaning;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const parameters = checker.getResolvedSignature(node)?.declaration?.parameters ?? [];
    for (const [index, argument] of (node.arguments ?? []).entries()) {
      if (!matters(meaning.typeOf(argument))) continue;
      const parameter = parameters[index];
      const declared = parameter && meaning.typeOf(parameter);
      const target = declared?.isTypeParameter() ? checker.getBaseConstraintOfType(declared) : undefined;
      if (target) yield given({ source: meaning.typeOf(argument), target }, argument);
    }
  }
  const written = (node as { typeArguments?: readonly ts.TypeNode[] }).typeArguments ?? [];
  if (written.length === 0) return;
  for (const [index, target] of constraintsOf(node, meaning).entries()) {
    const argument = written[index];
    if (argument && target) yield given({ source: checker.getTypeFromTypeNode(argument), target }, argument);
  }
}

/** What the type parameters of what a node names must extend. */
function constraintsOf(node: ts.Node, meaning: Meaning): (ts.Type | undefined)[] {
  const named = ts.isTypeReferenceNode(node)
    ? meaning.symbolOf(node.typeName)?.declarations
    : ts.isCallExpression(node)
      ? [meaning.checker.getResolvedSignature(node)?.declaration]
      : ts.isNewExpression(node) || ts.isExpressionWithTypeArguments(node)
        ? meaning.symbolOf(node.expression)?.declarations
        : undefined;
  const parameters = named?.flatMap((each) => (each as ts.ClassLikeDeclaration)?.typeParameters ?? []) ?? [];
  return parameters.map(({ constraint }) => constraint && meaning.checker.getTypeFromTypeNode(constraint));
}

const relations: readonly Relations[] = [
  relationsFrom(ts.isAssertionExpression, assertions),
  relationsFrom(ts.isTypePredicateNode, predicates),
  relationsFrom(isFunctionOrMethod, overloads),
  relationsFrom(isGivenExpression, expressions),
  relationsFrom(ts.isSpreadElement, spreads),
  relationsFrom(isMemberOfLiteral, literalMembers),
  relationsFrom(isHeir, heritage),
  relationsFrom(hasTypeParameters, constraints),
];

function isFunctionOrMethod(node: ts.Node): node is ts.FunctionDeclaration | ts.MethodDeclaration {
  return ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node);
}

function isGivenExpression(node: ts.Node): node is ts.Expression {
  return ts.isExpression(node) && !isWrapper(node) && isValue(node);
}

function isMemberOfLiteral(node: ts.Node): node is ts.MethodDeclaration | ts.ShorthandPropertyAssignment {
  return ts.isMethodDeclaration(node) || ts.isShorthandPropertyAssignment(node);
}

function isHeir(node: ts.Node): node is ts.ClassLikeDeclaration | ts.InterfaceDeclaration {
  return ts.isClassLike(node) || ts.isInterfaceDeclaration(node);
}

function hasTypeParameters(node: ts.Node): node is ts.Node {
  return "typeArguments" in node;
}
