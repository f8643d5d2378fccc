import type { Report } from "../../diagnostics/index.ts";
import {
  extensionOf,
  functionAround,
  isMultiReturn,
  isNumeric,
  isValueName,
  luaIterable,
  type Meaning,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Reports uses of `$multi`, `$range`, `$vararg`, of several results and of Lua's iterators that have no Lua. */
export function checkMultiReturns(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isIdentifier(node)) {
    const problem = node.text.startsWith("$") && isValueName(node) ? problemOfName(node, meaning) : undefined;
    if (problem) report("lua-extension-misuse", problem.place, { problem: problem.problem });
  } else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    if (!isWrongAccess(node, meaning)) return;
    const problem =
      "The LuaMultiReturn type can only be accessed via an element access expression of a numeric type.";
    report("lua-extension-misuse", node, { problem });
  } else if (ts.isForOfStatement(node)) checkLoop(node, meaning, report);
}

interface MisusedName {
  readonly place: ts.Node;
  readonly problem: string;
}

/** Names of the extensions. */
const names: ReadonlyMap<string, string> = new Map([
  ["$multi", "MultiFunction"],
  ["$range", "RangeFunction"],
  ["$vararg", "VarargConstant"],
]);

function problemOfName(node: ts.Identifier, meaning: Meaning): MisusedName | undefined {
  const kind = names.get(node.text);
  if (!kind || extensionOf(meaning.typeOf(node), meaning) !== kind) return undefined;
  if (kind === "MultiFunction") return problemOfMulti(node, meaning);
  if (kind === "RangeFunction") return problemOfRange(node);
  const isUsable = ts.isSpreadElement(outside(node)) && !isInBlockOfItsOwn(node);
  const problem = "$vararg can only be used in a spread element ('...$vararg') in global scope.";
  return isUsable ? undefined : { place: node, problem };
}

/** `return $multi(a, b)`, as it is or with a type assertion. */
function problemOfMulti(node: ts.Identifier, { checker }: Meaning): MisusedName | undefined {
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.expression !== node || !isReturned(call)) {
    return { place: node, problem: "The $multi function must be called in a return statement." };
  }
  const type = checker.getContextualType(withAssertions(call));
  if (!type || canBeMultiReturn(type)) return undefined;
  return { place: call, problem: "The $multi function cannot be cast to a non-LuaMultiReturn type." };
}

function canBeMultiReturn(type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.Any || isMultiReturn(type)) return true;
  return type.isUnion() && type.types.some(canBeMultiReturn);
}

function withAssertions(node: ts.Expression): ts.Expression {
  const { parent } = node;
  const isAssertion =
    ts.isAssertionExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isNonNullExpression(parent);
  return isAssertion ? withAssertions(parent) : node;
}

function isReturned(call: ts.Expression): boolean {
  const { parent } = withAssertions(call);
  return ts.isReturnStatement(parent) || ts.isArrowFunction(parent);
}

/** `for (const i of $range(1, 3))`. */
function problemOfRange(node: ts.Identifier): MisusedName | undefined {
  const call = node.parent;
  const loop = call.parent;
  const isLoop = ts.isCallExpression(call) && call.expression === node && ts.isForOfStatement(loop);
  if (!isLoop || loop.expression !== call)
    return { place: node, problem: "$range can only be used in a for...of loop." };
  const { initializer } = loop;
  const binding = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : undefined;
  if (binding && ts.isIdentifier(binding)) return undefined;
  const problem = "For loop using $range must declare a single control variable.";
  return { place: initializer, problem };
}

function outside(node: ts.Node): ts.Node {
  const { parent } = node;
  const isOuter =
    ts.isParenthesizedExpression(parent) ||
    ts.isAssertionExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isNonNullExpression(parent);
  return isOuter ? outside(parent) : parent;
}

/** Functions and `try` become Lua functions with arguments of their own. */
function isInBlockOfItsOwn(node: ts.Node): boolean {
  return functionAround(node) !== undefined || ts.findAncestor(node, ts.isTryStatement) !== undefined;
}

function isWrongAccess(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  meaning: Meaning,
): boolean {
  const { expression, parent } = node;
  if (!ts.isCallExpression(expression) || !isMultiReturn(meaning.typeOf(expression))) return false;
  if (ts.isElementAccessExpression(node)) return !isNumeric(meaning.typeOf(node.argumentExpression), meaning);
  return !(ts.isCallExpression(parent) && parent.expression === node);
}

function checkLoop({ initializer, expression }: ts.ForOfStatement, meaning: Meaning, report: Report): void {
  const type = meaning.typeOf(expression);
  const kind = luaIterable(type, meaning);
  const isOfSeveral = kind === "Pairs" || (kind === "Iterable" && givesSeveral(type, meaning));
  const target = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : initializer;
  if (!isOfSeveral || !target || ts.isArrayBindingPattern(target) || ts.isArrayLiteralExpression(target))
    return;
  const problem =
    kind === "Pairs"
      ? "LuaPairsIterable type must be destructured in a for...of statement."
      : "LuaIterable with a LuaMultiReturn return value type must be destructured.";
  report("lua-extension-misuse", target, { problem });
}

function givesSeveral(type: ts.Type, { checker }: Meaning): boolean {
  const parts = type.isIntersection() ? type.types : [];
  const iterable = parts.find((part) => part.symbol?.name === "Iterable");
  const element = iterable && checker.getTypeArguments(iterable as ts.TypeReference)[0];
  return element !== undefined && isMultiReturn(element);
}
