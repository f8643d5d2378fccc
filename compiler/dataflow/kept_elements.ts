import { accessOf, type Meaning, saysNothing, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { ignoresAbsentRest, isMadeOfPresent, mapsToPresent, mayBeAbsent } from "./absent_elements.ts";
import { isTupleLiteral } from "./tuple_gaps.ts";

/*
 * Lists that keep elements which are undefined, as a value of their own in Lua. They stay where all of their uses are
 * known: in an expression, in a constant or in a rest parameter that is only looped over, asked for places and given to
 * methods with a callback.
 */

/** Methods that give each element to a callback, with the number of parameters before that for the list itself. */
const walking: ReadonlyMap<string, number> = new Map([
  ...["every", "filter", "find", "findIndex", "findLast", "findLastIndex", "forEach", "map", "some"].map(
    (name) => [name, 2] as const,
  ),
  ["reduce", 3],
]);
const asking = new Set(["at", "includes", "indexOf", "join", "lastIndexOf"]);

/** Returns true if a list keeps elements that are undefined. */
export function keepsAbsent(list: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(list);
  return meaning.remember("keeps absent", node, () => isKeeping(node, meaning), false);
}

function isKeeping(node: ts.Expression, meaning: Meaning): boolean {
  if (ts.isIdentifier(node)) {
    const declaration = meaning.symbolOf(node)?.valueDeclaration;
    return declaration !== undefined && isKeepingName(declaration, meaning);
  }
  if (!hasAbsentElements(meaning.typeOf(node), node, meaning)) return false;
  if (ts.isArrayLiteralExpression(node)) return isKeepingLiteral(node, meaning);
  const name = ts.isCallExpression(node) ? methodOf(node) : undefined;
  if (!name || !ts.isCallExpression(node)) return false;
  if (name === "map")
    return node.arguments.length === 1 && !mapsToPresent(node, meaning) && isClosed(node, meaning);
  return name === "filter" && keepsAbsent(receiverOf(node), meaning) && isClosed(node, meaning);
}

function isKeepingLiteral(node: ts.ArrayLiteralExpression, meaning: Meaning): boolean {
  const isOrdinary = (element: ts.Expression) =>
    !ts.isSpreadElement(element) && !ts.isOmittedExpression(element);
  if (!node.elements.every(isOrdinary) || isTupleLiteral(node, meaning)) return false;
  return !isMadeOfPresent(node, meaning) && isClosed(node, meaning);
}

/** Returns true if a constant or a rest parameter keeps elements that are undefined. */
export function isKeepingName(declaration: ts.Declaration, meaning: Meaning): boolean {
  return meaning.remember(
    "name keeps absent",
    declaration,
    () => isKeepingDeclaration(declaration, meaning),
    false,
  );
}

function isKeepingDeclaration(declaration: ts.Declaration, meaning: Meaning): boolean {
  if (ts.isParameter(declaration)) {
    const isKnown = declaration.dotDotDotToken !== undefined && !ignoresAbsentRest(declaration, meaning);
    return isKnown && getsAbsent(declaration, meaning) && hasOnlyKnownUses(declaration, meaning);
  }
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  if (!(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) return false;
  if (!hasAbsentElements(meaning.typeOf(declaration.name), declaration, meaning)) return false;
  return isMade(skipTypes(declaration.initializer), meaning) && hasOnlyKnownUses(declaration, meaning);
}

/** Returns true if an expression makes a list that may keep elements, so that no other name has it. */
function isMade(node: ts.Expression, meaning: Meaning): boolean {
  if (ts.isArrayLiteralExpression(node)) return !node.elements.some(ts.isSpreadElement);
  if (!ts.isCallExpression(node)) return false;
  const name = methodOf(node);
  if (name === "filter") {
    const list = skipTypes(receiverOf(node));
    return ts.isIdentifier(list) ? keepsAbsent(list, meaning) : isMade(list, meaning);
  }
  return name === "map" && node.arguments.length === 1 && !mapsToPresent(node, meaning);
}

function hasOnlyKnownUses(
  declaration: ts.VariableDeclaration | ts.ParameterDeclaration,
  meaning: Meaning,
): boolean {
  if (!ts.isIdentifier(declaration.name)) return false;
  if (ts.getCombinedModifierFlags(declaration) !== ts.ModifierFlags.None) return false;
  const symbol = meaning.symbolOf(declaration.name);
  const uses = symbol ? meaning.facts.usesIn(declaration.getSourceFile(), symbol) : [];
  return uses.every(({ node, access }) => access === "declaration" || isKnownUse(node, meaning));
}

/** Returns true if all that is done with what an expression makes is known. */
function isClosed(node: ts.Expression, meaning: Meaning): boolean {
  const at = outermost(node);
  const { parent } = at;
  if (parent && ts.isVariableDeclaration(parent) && parent.initializer === at)
    return isKeepingName(parent, meaning);
  return isKnownUse(node, meaning);
}

function isKnownUse(list: ts.Expression, meaning: Meaning): boolean {
  const at = outermost(list);
  const { parent } = at;
  if (!parent) return false;
  if (ts.isForOfStatement(parent)) return parent.expression === at && hasNamedVariable(parent);
  if (ts.isElementAccessExpression(parent))
    return (
      parent.expression === at &&
      !ts.isOptionalChain(parent) &&
      accessOf(parent) === "read" &&
      !isCallee(parent)
    );
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== at || ts.isOptionalChain(parent))
    return false;
  if (parent.name.text === "length") return accessOf(parent) === "read";
  const call = parent.parent;
  return ts.isCallExpression(call) && call.expression === parent && isKnownCall(call, meaning);
}

function isKnownCall(call: ts.CallExpression, meaning: Meaning): boolean {
  const { arguments: given } = call;
  const name = methodOf(call) ?? "";
  if (given.some(ts.isSpreadElement)) return false;
  if (name === "push") return given.length === 1 && ts.isExpressionStatement(call.parent);
  if (asking.has(name)) return given.length < 2;
  const parameters = walking.get(name);
  const [callback] = given;
  if (parameters === undefined || !callback || given.length !== parameters - 1) return false;
  if (!takesAtMost(parameters, callback, meaning)) return false;
  if (name !== "filter" || !hasAbsentElements(meaning.typeOf(call), call, meaning)) return true;
  return isClosed(call, meaning);
}

/** Returns true if a callback does not get the list. */
function takesAtMost(count: number, callback: ts.Expression, meaning: Meaning): boolean {
  const [signature] = meaning.typeOf(callback).getCallSignatures();
  if (!signature) return false;
  const { declaration } = signature;
  const hasRest = declaration?.parameters.some(
    (parameter) => ts.isParameter(parameter) && parameter.dotDotDotToken,
  );
  return signature.parameters.length <= count && !hasRest;
}

function isCallee(node: ts.Expression): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

function hasNamedVariable({ initializer }: ts.ForOfStatement): boolean {
  const isList = ts.isVariableDeclarationList(initializer);
  return isList && ts.isIdentifier(initializer.declarations[0]!.name);
}

/** Returns the name of the method that a call of a member calls. */
export function methodOf({ expression }: ts.CallExpression): string | undefined {
  return ts.isPropertyAccessExpression(expression) && !ts.isOptionalChain(expression)
    ? expression.name.text
    : undefined;
}

function receiverOf({ expression }: ts.CallExpression): ts.Expression {
  return (expression as ts.PropertyAccessExpression).expression;
}

function hasAbsentElements(type: ts.Type, node: ts.Node, meaning: Meaning): boolean {
  const { checker } = meaning;
  if (!checker.isArrayType(type)) return false;
  const [element] = checker.getTypeArguments(type as ts.TypeReference);
  return element !== undefined && (mayBeAbsent(element, node, meaning) || saysNothing(element, meaning));
}

/** The node around an expression that only adds parentheses and types. */
function outermost(node: ts.Expression): ts.Node {
  let at: ts.Node = node;
  while (at.parent && ts.isExpression(at.parent) && skipTypes(at.parent) === skipTypes(node)) at = at.parent;
  return at;
}

/** Returns true if a rest parameter may get undefined, by its type or from a call if its type says nothing. */
function getsAbsent(node: ts.ParameterDeclaration, meaning: Meaning): boolean {
  const type = meaning.typeOf(node);
  if (!meaning.checker.isArrayType(type)) return false;
  const [element] = meaning.checker.getTypeArguments(type as ts.TypeReference);
  if (!element) return false;
  return (
    mayBeAbsent(element, node, meaning) ||
    (saysNothing(element, meaning) && calledWithAbsent(meaning).has(node))
  );
}

/** Returns the rest parameters for which a call of the program has an argument that may be undefined. */
function calledWithAbsent(meaning: Meaning): ReadonlySet<ts.Node> {
  return meaning.remember("called with absent", meaning.facts, () => {
    const found = new Set<ts.Node>();
    for (const file of meaning.facts.files)
      for (const node of meaning.facts.nodesOf(file).nodes) {
        const given = restArguments(node, meaning);
        if (given?.values.some((value) => mayBeAbsent(meaning.typeOf(value), value, meaning)))
          found.add(given.rest);
      }
    return found;
  });
}

/** Returns the rest parameter of the program that a call fills, with the arguments for it. */
export function restArguments(
  node: ts.Node,
  meaning: Meaning,
): { readonly rest: ts.ParameterDeclaration; readonly values: readonly ts.Expression[] } | undefined {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node) && !ts.isTaggedTemplateExpression(node))
    return undefined;
  const rest = meaning.checker.getResolvedSignature(node)?.declaration?.parameters.at(-1);
  if (!rest || !ts.isParameter(rest) || !rest.dotDotDotToken || rest.getSourceFile().isDeclarationFile)
    return undefined;
  const first = rest.parent.parameters.indexOf(rest);
  if (!ts.isTaggedTemplateExpression(node)) return { rest, values: node.arguments?.slice(first) ?? [] };
  const spans = ts.isTemplateExpression(node.template) ? node.template.templateSpans : [];
  return { rest, values: spans.map(({ expression }) => expression).slice(Math.max(first - 1, 0)) };
}
