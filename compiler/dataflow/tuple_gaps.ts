import { type Meaning, saysNothing } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { mayBeAbsent } from "./absent_elements.ts";
import { conversionsAt } from "./conventions/conversions.ts";

/** Returns true if a type is a tuple with an element that may be nil in Lua. */
function isGapped(type: ts.Type, node: ts.Node, meaning: Meaning): boolean {
  const { checker } = meaning;
  return (
    checker.isTupleType(type) &&
    checker.getTypeArguments(type as ts.TypeReference).some((element) => mayBeAbsent(element, node, meaning))
  );
}

function mayBeGapped(node: ts.Expression, meaning: Meaning): boolean {
  return meaning.parts(meaning.typeOf(node)).some((part) => isGapped(part, node, meaning));
}

/** Returns true if a literal is a tuple, whose elements may be undefined as long as only its places are read. */
export function isTupleLiteral(node: ts.ArrayLiteralExpression, meaning: Meaning): boolean {
  const isOrdinary = (element: ts.Expression) =>
    !ts.isSpreadElement(element) && !ts.isOmittedExpression(element);
  return (
    node.elements.every(isOrdinary) && meaning.parts(meaning.typeOf(node)).every(meaning.checker.isTupleType)
  );
}

/** Returns true if the program makes a tuple with an element that may be undefined. */
function makesGaps(meaning: Meaning): boolean {
  const { facts } = meaning;
  const isMaking = (node: ts.ArrayLiteralExpression) =>
    isTupleLiteral(node, meaning) &&
    node.elements.some((element) => mayBeAbsent(meaning.typeOf(element), element, meaning));
  return meaning.remember("makes gapped tuples", facts, () =>
    facts.files.some((file) =>
      facts.nodesOf(file).ofKind(ts.SyntaxKind.ArrayLiteralExpression).some(isMaking),
    ),
  );
}

/** Returns the tuple of which a node would show how many elements it has in Lua, where one may be undefined. */
export function shownTuple(node: ts.Node, meaning: Meaning): ts.Node | undefined {
  if (!makesGaps(meaning)) return undefined;
  const shown = shownBy(node);
  if (shown && mayBeGapped(shown, meaning)) return shown;
  if (ts.isArrayBindingPattern(node)) return restOfGapped(node, meaning);
  return conversionsAt(node, meaning).find(
    ({ value, from, to }) =>
      meaning.parts(from).some((part) => isGapped(part, value, meaning)) && !isForTuples(to, meaning),
  )?.value;
}

function shownBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.expression;
  if (ts.isForOfStatement(node) || ts.isSpreadElement(node)) return node.expression;
  return ts.isYieldExpression(node) && node.asteriskToken ? node.expression : undefined;
}

function restOfGapped(node: ts.ArrayBindingPattern, meaning: Meaning): ts.Node | undefined {
  const last = node.elements.at(-1);
  const hasRest = last !== undefined && ts.isBindingElement(last) && last.dotDotDotToken !== undefined;
  return hasRest && meaning.parts(meaning.typeOf(node)).some((part) => isGapped(part, node, meaning))
    ? last
    : undefined;
}

/** Returns true if values of a type are tuples there too, or something of which nothing is asked. */
function isForTuples(type: ts.Type, meaning: Meaning): boolean {
  if (type.flags & ts.TypeFlags.TypeParameter && saysNothing(type, meaning)) return true;
  return meaning.parts(type).some((part) => meaning.checker.isTupleType(part));
}
