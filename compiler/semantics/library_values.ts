import ts from "../typescript_api.ts";
import { type IndirectCall, indirectCall } from "./indirect_calls.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

/** Functions of the library that may be values. */
const globals = new Set([
  "decodeURIComponent",
  "encodeURIComponent",
  "isFinite",
  "isNaN",
  "parseFloat",
  "parseInt",
]);
const members: Readonly<Record<string, readonly string[] | "all">> = {
  Array: ["isArray"],
  Math: "all",
  Number: ["isFinite", "isInteger", "isNaN", "isSafeInteger", "parseFloat", "parseInt"],
  String: ["fromCharCode"],
};

/** Those that are one function in Lua for any number of arguments. */
const variadic = new Set(["max", "min"]);

/** Parameters of a library function that is used as a value. */
export interface LibraryValue {
  /** The arguments, by the names of their parameters, or undefined where the function gets any number of them. */
  readonly given: readonly { readonly name: string; readonly type: ts.Type }[] | undefined;
}

const comparing = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/**
 * Returns true if an expression is called, asked for a member, or compared: a value in Lua is another one at each
 * place.
 */
function isUsedInPlace(node: ts.Expression): boolean {
  let at: ts.Node = node;
  while (at.parent && ts.isExpression(at.parent) && skipTypes(at.parent) === node) at = at.parent;
  const { parent } = at;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return true;
  if (ts.isCallExpression(parent)) return parent.expression === at;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isExpressionStatement(parent)) return true;
  return ts.isBinaryExpression(parent) && comparing.has(parent.operatorToken.kind);
}

/** True for `Math.max` and `Number.isInteger`, and for `parseFloat`. */
function isFunction(node: ts.Node, meaning: Meaning): node is ts.Expression {
  const object = ts.isPropertyAccessExpression(node) ? node.expression : node;
  const symbol = ts.isIdentifier(object) ? meaning.symbolOf(object) : undefined;
  if (!symbol || !meaning.isStandard(symbol)) return false;
  if (!ts.isPropertyAccessExpression(node)) return globals.has(symbol.name);
  const known = Object.hasOwn(members, symbol.name) ? members[symbol.name] : undefined;
  return known === "all" || known?.includes(node.name.text) === true;
}

/** Returns the function of the library that `Math.max.apply(Math, list)` calls. */
export function indirectFunction(node: ts.CallExpression, meaning: Meaning): IndirectCall | undefined {
  const indirect = indirectCall(node, meaning);
  const isKnown = indirect && indirect.kind !== "bind" && isFunction(indirect.callee, meaning);
  return isKnown && !node.questionDotToken ? indirect : undefined;
}

/** Returns true if a function of the library, or its object, stands in a call that goes through `call` or `apply`. */
export function isCalledIndirectly(node: ts.Expression, meaning: Meaning): boolean {
  const { parent } = node;
  const call = ts.isPropertyAccessExpression(parent) ? parent.parent : parent;
  if (!call || !ts.isCallExpression(call)) return false;
  const indirect = indirectFunction(call, meaning);
  return indirect !== undefined && (indirect.callee === node || indirect.object === node);
}

/** Returns what a function of the library is called with where it is a value: `list.every(Number.isInteger)`. */
export function libraryValue(node: ts.Node, meaning: Meaning): LibraryValue | undefined {
  if (!isFunction(node, meaning) || !node.parent || isUsedInPlace(node)) return undefined;
  const { checker } = meaning;
  const [own] = meaning.typeOf(node).getCallSignatures();
  if (!own) return undefined;
  const [place] = checker.getContextualType(node)?.getCallSignatures() ?? [];
  const typeOf = (parameter: ts.Symbol) => checker.getTypeOfSymbolAtLocation(parameter, node);
  const expected = place && !isOpen(place) ? place.parameters.map(typeOf) : undefined;
  if (isOpen(own)) {
    const given = expected?.map((type) => ({ name: "value", type }));
    return given || variadic.has(functionName(node)) ? { given } : undefined;
  }
  const wanted = own.parameters.slice(0, expected?.length);
  return {
    given: wanted.map((each, index) => ({ name: each.name, type: expected?.[index] ?? typeOf(each) })),
  };
}

function functionName(node: ts.Expression): string {
  return ts.isPropertyAccessExpression(node) ? node.name.text : node.getText();
}

function isOpen({ parameters }: ts.Signature): boolean {
  return parameters.some(
    ({ valueDeclaration: node }) => node && ts.isParameter(node) && node.dotDotDotToken !== undefined,
  );
}
