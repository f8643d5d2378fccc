import {
  ignoresAbsentRest,
  ignoresPushed,
  isKeepingName,
  isMadeOfPresent,
  isTupleLiteral,
  keepsAbsent,
  mapsToPresent,
  mayBeAbsent,
  restArguments,
  shownTuple,
} from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import {
  filledWith,
  isMakingArray,
  isSpreadUnread,
  iteratedType,
  libraryMember,
  type Meaning,
  saysNothing,
  skipTypes,
  unreadLength,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { checkGaps } from "./array_gaps.ts";
import { checkElementTargets, isElementOfArray, writtenElement } from "./element_writes.ts";

/** Returns true if an array literal is taken apart where it stands, so that no array comes to be. */
function isTakenApart(node: ts.Expression): boolean {
  const { parent } = node;
  const isInside =
    ts.isParenthesizedExpression(parent) || (ts.isConditionalExpression(parent) && parent.condition !== node);
  if (isInside) return isTakenApart(parent);
  return ts.isVariableDeclaration(parent) && ts.isArrayBindingPattern(parent.name);
}

/** Returns true if values that something gives one after the other may be undefined. */
function givesAbsent(values: ts.Expression, meaning: Meaning): boolean {
  return iteratedType(meaning.typeOf(values), meaning).some((type) => mayBeAbsent(type, values, meaning));
}

function elementType(type: ts.Type, meaning: Meaning): ts.Type | undefined {
  return meaning.checker.isArrayType(type)
    ? meaning.checker.getTypeArguments(type as ts.TypeReference)[0]
    : undefined;
}

function checkElement(element: ts.Expression, meaning: Meaning, report: Report): void {
  if (ts.isOmittedExpression(element)) report("undefined-in-array", element.parent);
  else if (ts.isSpreadElement(element)) {
    if (givesAbsent(element.expression, meaning)) report("undefined-in-array", element);
  } else if (!isLiteral(skipTypes(element)) && mayBeAbsent(meaning.typeOf(element), element, meaning)) {
    report("undefined-in-array", element);
  }
}

/** TypeScript takes as long for the types of literals in literals as the cube of their depth. */
function isLiteral(node: ts.Expression): boolean {
  return ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node);
}

function isArray(node: ts.Expression, meaning: Meaning): boolean {
  return meaning.parts(meaning.typeOf(node)).some((part) => meaning.checker.isArrayType(part));
}

function checkCallback(callback: ts.Expression, meaning: Meaning, report: Report): void {
  const [signature] = meaning.typeOf(callback).getCallSignatures();
  if (signature && mayBeAbsent(signature.getReturnType(), callback, meaning))
    report("undefined-in-array", callback);
}

/** `Array.of(…)` and `Array.from({ length: n })`. */
function checkMaking(
  node: ts.CallExpression,
  name: string,
  context: { meaning: Meaning; report: Report },
): void {
  const [values, callback] = node.arguments;
  const { meaning, report } = context;
  if (name === "of") for (const value of node.arguments) checkElement(value, meaning, report);
  if (name !== "from" || !values) return;
  if (callback) checkCallback(callback, meaning, report);
  else if (!isArray(values, meaning) && givesAbsent(values, meaning)) report("undefined-in-array", node);
  else if (ts.isObjectLiteralExpression(skipTypes(values)) && !unreadLength(node, meaning))
    report("undefined-in-array", node);
}

function checkCall(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression)) return;
  const { name, expression: object } = expression;
  if (ts.isIdentifier(object) && object.text === "Array") {
    checkMaking(node, name.text, { meaning, report });
    return;
  }
  if (!isArray(object, meaning)) return;
  const { puts, calls } = libraryMember("Array", name.text) ?? {};
  const isKept = name.text === "push" && keepsAbsent(object, meaning);
  if (puts && name.text !== "concat" && !isKept && !ignoresPushed(object, meaning))
    for (const value of given.slice(puts.from).slice(0, puts.count)) checkElement(value, meaning, report);
  const isMapped = name.text === "map" && (mapsToPresent(node, meaning) || keepsAbsent(node, meaning));
  if (calls === "make" && given[0] && !isMapped) checkCallback(given[0], meaning, report);
}

function checkRest(node: ts.ParameterDeclaration, meaning: Meaning, report: Report): void {
  const element = node.dotDotDotToken && elementType(meaning.typeOf(node), meaning);
  const isKnown = ignoresAbsentRest(node, meaning) || isKeepingName(node, meaning);
  if (element && mayBeAbsent(element, node, meaning) && !isKnown) report("undefined-in-array", node);
}

/** Reports arguments that may be undefined where a rest parameter collects values of which nothing is known. */
function checkArguments(node: ts.Node, meaning: Meaning, report: Report): void {
  const { rest, values } = restArguments(node, meaning) ?? {};
  if (!rest || !values?.length) return;
  const element = elementType(meaning.typeOf(rest), meaning);
  if (!element || !saysNothing(element, meaning)) return;
  if (ignoresAbsentRest(rest, meaning) || isKeepingName(rest, meaning)) return;
  for (const value of values) checkElement(value, meaning, report);
}

/** Elements that may be undefined: a Lua table ends where they stand. */
export function checkArrays(node: ts.Node, meaning: Meaning, report: Report): void {
  checkGaps(node, meaning, report);
  checkElementTargets(node, meaning, report);
  checkArguments(node, meaning, report);
  const tuple = shownTuple(node, meaning);
  if (tuple) report("undefined-in-array", tuple);
  if (ts.isArrayLiteralExpression(node) && !isTakenApart(node)) {
    const isTarget = ts.isBinaryExpression(node.parent) && node.parent.left === node;
    if (
      !isTarget &&
      !isMadeOfPresent(node, meaning) &&
      !isTupleLiteral(node, meaning) &&
      !keepsAbsent(node, meaning)
    )
      for (const element of node.elements) checkElement(element, meaning, report);
  } else if (ts.isCallExpression(node)) checkCall(node, meaning, report);
  else if (ts.isParameter(node)) checkRest(node, meaning, report);
  else if (ts.isBinaryExpression(node)) {
    const written = writtenElement(node, meaning);
    if (written) checkElement(written, meaning, report);
  } else if (ts.isDeleteExpression(node)) {
    const target = skipTypes(node.expression);
    if (isElementOfArray(target, meaning)) report("undefined-in-array", node);
  }
  if (isMakingArray(node, meaning) && node.arguments?.length) {
    const value = filledWith(node);
    if (value) checkElement(value, meaning, report);
    else if (!isSpreadUnread(node, meaning)) report("undefined-in-array", node);
  }
}
