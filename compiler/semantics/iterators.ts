import ts from "../typescript_api.ts";
import { functionAround, type Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

/** What the library makes with an iterator of its own; the rest are tables and texts of Lua. */
const withIterator = new Set(["Map", "ReadonlyMap", "Set", "ReadonlySet"]);

/** `Symbol.iterator` */
export function isIteratorSymbol(node: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "iterator" &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "Symbol"
  );
}

/** Returns true if values of a type have the method `[Symbol.iterator]` in Lua as well. */
export function hasIterator(type: ts.Type, meaning: Meaning): boolean {
  return meaning
    .parts(type)
    .every(({ symbol }) => symbol && (withIterator.has(symbol.name) || !meaning.isStandard(symbol)));
}

/** Returns true if it is the callee of `values[Symbol.iterator]()` where the values may be an array or a text. */
export function handsOutIterator(node: ts.ElementAccessExpression, meaning: Meaning): boolean {
  const { parent } = node;
  const isCalled = parent && ts.isCallExpression(parent) && parent.expression === node;
  if (!isCalled || parent.questionDotToken || node.questionDotToken) return false;
  return isIteratorSymbol(node.argumentExpression) && !hasIterator(meaning.typeOf(node.expression), meaning);
}

/** The types of what `for … of` gives for values of a type. */
export function iteratedType(type: ts.Type, meaning: Meaning): readonly ts.Type[] {
  return meaning.parts(type).flatMap((part) => {
    const element = part.getNumberIndexType();
    if (element) return [element];
    const next = resultsOf(iteratorMethod(part), meaning).flatMap(
      (iterator) => iterator.getProperty("next") ?? [],
    );
    return next
      .flatMap((method) => resultsOf(method, meaning))
      .flatMap((result) => valuesOf(result, meaning));
  });
}

/** The method `[Symbol.iterator]` of a type. */
function iteratorMethod(type: ts.Type): ts.Symbol | undefined {
  return type.getApparentProperties().find(({ escapedName }) => /^__@iterator@/.test(String(escapedName)));
}

/**
 * Returns true if a method `[Symbol.iterator]` of the program may give an iterator that others can go on with, such as
 * a generator: one that is not made for the call.
 */
export function mayShareIterator(type: ts.Type, meaning: Meaning): boolean {
  return meaning.parts(type).some((part) => {
    const method = iteratorMethod(part);
    if (!method || meaning.isStandard(method)) return false;
    const declarations = method.declarations ?? [];
    return !declarations.every((declaration) => makesIterator(declaration, meaning));
  });
}

/** Types of the library whose values may be generators. */
const lazy = new Set(["Generator", "Iterable", "IterableIterator", "Iterator", "IteratorObject"]);

/**
 * Returns true if a loop may walk through a generator that others can go on with: not one that is made for the loop.
 */
export function mayBeShared(node: ts.Expression, meaning: Meaning): boolean {
  const inner = skipTypes(node);
  const signature = ts.isCallExpression(inner) ? meaning.checker.getResolvedSignature(inner) : undefined;
  const { declaration } = signature ?? {};
  if (declaration && isGenerator(declaration)) return mayWaitInside(declaration, meaning);
  return meaning
    .parts(meaning.typeOf(node))
    .some(({ symbol }) => symbol && lazy.has(symbol.name) && meaning.isStandard(symbol));
}

function isGenerator(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (node as Partial<ts.FunctionLikeDeclaration>).asteriskToken !== undefined;
}

/** Returns true if a generator may yield while it walks through another one that others can go on with. */
function mayWaitInside(generator: ts.FunctionLikeDeclaration, meaning: Meaning): boolean {
  const { body } = generator;
  if (!body) return false;
  const isOwn = (node: ts.Node) => functionAround(node) === generator;
  const mayLeaveOpen = (node: ts.Expression) =>
    mayBeShared(node, meaning) || mayShareIterator(meaning.typeOf(node), meaning);
  const hasYield = (node: ts.Node) => meaning.facts.ofKind(ts.SyntaxKind.YieldExpression, node).some(isOwn);
  const find = () => {
    const yields = meaning.facts.ofKind(ts.SyntaxKind.YieldExpression, body).filter(isOwn);
    const loops = meaning.facts.ofKind(ts.SyntaxKind.ForOfStatement, body).filter(isOwn);
    return (
      yields.some(
        ({ asteriskToken, expression }) => asteriskToken && expression && mayLeaveOpen(expression),
      ) || loops.some(({ statement, expression }) => hasYield(statement) && mayLeaveOpen(expression))
    );
  };
  return meaning.remember("iterators held by a generator", generator, find, false);
}

/** Returns true if a method makes the iterator that it gives, or gives its object, which is none of the library's. */
function makesIterator(declaration: ts.Declaration, meaning: Meaning): boolean {
  if (!ts.isMethodDeclaration(declaration) || !declaration.body) return false;
  if (declaration.asteriskToken) return !mayWaitInside(declaration, meaning);
  const returns = meaning.facts
    .ofKind(ts.SyntaxKind.ReturnStatement, declaration.body)
    .filter((statement) => functionAround(statement) === declaration);
  return returns.every(({ expression }) => {
    const inner = expression && skipTypes(expression);
    return inner && (ts.isObjectLiteralExpression(inner) || inner.kind === ts.SyntaxKind.ThisKeyword);
  });
}

/** Returns the results of a method. */
function resultsOf(method: ts.Symbol | undefined, { checker }: Meaning): ts.Type[] {
  if (!method) return [];
  return checker
    .getTypeOfSymbol(method)
    .getCallSignatures()
    .map((signature) => signature.getReturnType());
}

/** The values among the results of `next`, without those that come with `done: true`. */
function valuesOf(result: ts.Type, meaning: Meaning): ts.Type[] {
  const { checker } = meaning;
  return meaning.parts(result).flatMap((part) => {
    const [done, value] = ["done", "value"].map((name) => part.getProperty(name));
    const isEnd = done && checker.getTypeOfSymbol(done) === checker.getTrueType();
    return value && !isEnd ? [checker.getTypeOfSymbol(value)] : [];
  });
}
