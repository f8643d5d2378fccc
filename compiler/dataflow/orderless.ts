import {
  accessOf,
  isAssignment,
  libraryMember,
  type Meaning,
  skipParentheses,
  skipTypes,
} from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { filledList, isLuaSort, isSortedFirst } from "./sorted_lists.ts";
import { isTotalOrder } from "./total_order.ts";

/** Functions of the library that only look at what they get. */
const reading = new Set(["Number", "String", "Boolean", "isNaN", "isFinite", "parseInt", "parseFloat"]);
/** Types of the library whose methods change nothing, unless they are known to. */
const steady = new Set([
  "String",
  "Number",
  "Boolean",
  "Math",
  "NumberConstructor",
  "ReadonlyMap",
  "ReadonlySet",
]);

function isReadingCall({ expression }: ts.CallExpression, meaning: Meaning): boolean {
  const symbol = meaning.symbolOf(ts.isPropertyAccessExpression(expression) ? expression.name : expression);
  if (!symbol || !meaning.isStandard(symbol)) return false;
  if (ts.isIdentifier(expression)) return reading.has(expression.text);
  const owner = symbol.valueDeclaration?.parent;
  const name = owner && ts.isInterfaceDeclaration(owner) ? owner.name.text : "";
  const isLookUp = ["has", "get", "includes", "indexOf"].includes(symbol.name);
  return steady.has(name) || isLookUp;
}

/** Returns true if evaluating an expression changes nothing. */
export function isPure(node: ts.Node, meaning: Meaning): boolean {
  return meaning.facts.within(node).every((inner) => {
    if (ts.isCallExpression(inner)) return isReadingCall(inner, meaning);
    if (ts.isBinaryExpression(inner)) return !isAssignment(inner);
    if (ts.isPropertyAccessExpression(inner))
      return ((meaning.symbolOf(inner.name)?.flags ?? 0) & ts.SymbolFlags.Accessor) === 0;
    if (ts.isSpreadElement(inner) || ts.isTaggedTemplateExpression(inner)) return false;
    if (ts.isPrefixUnaryExpression(inner) || ts.isPostfixUnaryExpression(inner))
      return (
        inner.operator !== ts.SyntaxKind.PlusPlusToken && inner.operator !== ts.SyntaxKind.MinusMinusToken
      );
    return (
      !ts.isNewExpression(inner) &&
      !ts.isFunctionLike(inner) &&
      !ts.isDeleteExpression(inner) &&
      !ts.isYieldExpression(inner)
    );
  });
}

/** A callback of one parameter whose result depends on nothing else that changes. */
function isPureCallback(node: ts.Node | undefined, meaning: Meaning): boolean {
  if (!node || !ts.isArrowFunction(node) || node.parameters.length !== 1) return false;
  return !ts.isBlock(node.body) && isPure(node.body, meaning);
}

function isNumber(node: ts.Node, meaning: Meaning): boolean {
  return meaning.parts(meaning.typeOf(node)).every(({ flags }) => (flags & ts.TypeFlags.NumberLike) !== 0);
}

/** `(sum, value) => sum + value` on numbers. */
function isSum(node: ts.Node | undefined, meaning: Meaning): boolean {
  if (!node || !ts.isArrowFunction(node) || node.parameters.length !== 2 || ts.isBlock(node.body))
    return false;
  const body = skipParentheses(node.body);
  const [sum] = node.parameters;
  if (!ts.isBinaryExpression(body) || body.operatorToken.kind !== ts.SyntaxKind.PlusToken) return false;
  const symbol = meaning.symbolOf(sum!.name);
  const isOfSum = (side: ts.Expression) => ts.isIdentifier(side) && meaning.symbolOf(side) === symbol;
  const mentions = symbol ? meaning.facts.usesWithin(body, symbol).length : 0;
  return isNumber(body, meaning) && isOfSum(body.left) && mentions === 1 && isPure(body.right, meaning);
}

/** Tests whether an expression, or the rest of a pattern, may give an object that has to know the order of its properties. */
export type KeepsOrder = (object: ts.Expression | ts.BindingElement) => boolean;

/** Returns true if nothing that is done with a list shows in which order its elements are. */
export function isOrderFree(node: ts.Expression, meaning: Meaning, keepsOrder: KeepsOrder): boolean {
  const { parent } = node;
  const isFree = (use: ts.Expression) => isOrderFree(use, meaning, keepsOrder);
  if (ts.isExpression(parent) && skipTypes(parent) === skipTypes(node)) return isFree(parent);
  if (ts.isSpreadElement(parent)) return isFreeSpread(parent, isFree);
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name))
    return isSortedFirst({ declaration: parent, meaning, isFree });
  if (ts.isForOfStatement(parent))
    return parent.expression === node && isFreeLoop(parent, meaning, keepsOrder);
  if (ts.isCallExpression(parent)) {
    if (isLuaSort(parent, meaning)) return true;
    const isArgument = parent.arguments[0] === node && parent.expression.getText() === "Object.fromEntries";
    return isArgument && keepsKeys(node, meaning) && !keepsOrder(parent);
  }
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== node) return false;
  const { isOrderless, calls } = libraryMember("Array", parent.name.text) ?? {};
  if (isOrderless) return accessOf(parent) === "read";
  const call = parent.parent;
  if (!ts.isCallExpression(call) || call.expression !== parent) return false;
  const [callback] = call.arguments;
  if (calls === "order") return callback === undefined || isTotalOrder(parent.expression, callback, meaning);
  if (parent.name.text === "reduce") return call.arguments.length === 2 && isSum(callback, meaning);
  const isStep = parent.name.text === "map" || parent.name.text === "filter";
  return isStep && isPureCallback(callback, meaning) && isFree(call);
}

/** Returns true if no two entries of a list have the same key: they are those of an object, or made with their keys. */
function keepsKeys(node: ts.Expression, meaning: Meaning): boolean {
  const call = skipTypes(node);
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  const { name, expression } = call.expression;
  if (name.text === "entries" && expression.getText() === "Object") return true;
  if (name.text === "filter") return keepsKeys(expression, meaning);
  const [callback] = call.arguments;
  if (name.text !== "map" || !callback || !ts.isArrowFunction(callback)) return false;
  const pair = skipTypes(callback.body as ts.Expression);
  const [key] = ts.isArrayLiteralExpression(pair) ? pair.elements : [];
  const parameter = callback.parameters[0]?.name;
  if (!key || !parameter) return false;
  const first = ts.isArrayBindingPattern(parameter) ? parameter.elements[0] : undefined;
  const own = first && ts.isBindingElement(first) ? first.name : parameter;
  const isOwn = ts.isIdentifier(own) && meaning.symbolOf(own) === meaning.symbolOf(key);
  const isOfKeys = expression.getText().startsWith("Object.keys(") && !first;
  return isOwn && (isOfKeys || (first !== undefined && keepsKeys(expression, meaning)));
}

/** `[...list]`, and `Math.max(...list)`. */
function isFreeSpread({ parent }: ts.SpreadElement, isFree: (use: ts.Expression) => boolean): boolean {
  if (ts.isArrayLiteralExpression(parent)) return parent.elements.length === 1 && isFree(parent);
  return ts.isCallExpression(parent) && /^Math\.(?:max|min)$/.test(parent.expression.getText());
}

/** The loop that is looked at, and what its body may change. */
interface Loop {
  readonly node: ts.ForOfStatement | ts.ForInStatement;
  readonly meaning: Meaning;
  readonly keepsOrder: KeepsOrder;
  /** Variables of the surroundings that the body adds to. */
  readonly sums: Set<ts.Symbol>;
  /** Lists that the body fills, with the mentions by which it does. */
  readonly lists: Map<ts.VariableDeclaration, ts.Node[]>;
}

/** Returns true if the rounds of a loop can come in any order: each only adds to sums, or writes at its own key. */
export function isFreeLoop(
  node: ts.ForOfStatement | ts.ForInStatement,
  meaning: Meaning,
  keepsOrder: KeepsOrder,
): boolean {
  const loop: Loop = { node, meaning, keepsOrder, sums: new Set(), lists: new Map() };
  if (!ts.isVariableDeclarationList(node.initializer) || !isFreeStatement(node.statement, loop)) return false;
  const areSums = [...loop.sums].every((symbol) => {
    const uses = meaning.facts.usesWithin(node.statement, symbol);
    return uses.every(({ node: use }) => isStepTarget(use));
  });
  const isFree = (use: ts.Expression) => !isInside(use, node) && isOrderFree(use, meaning, keepsOrder);
  return (
    areSums &&
    [...loop.lists].every(([declaration, filled]) => isSortedFirst({ declaration, meaning, isFree, filled }))
  );
}

function isInside(node: ts.Node, loop: ts.Node): boolean {
  return node.pos >= loop.pos && node.end <= loop.end;
}

function isStepTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return isAssignment(parent) && parent.left === node;
  return ts.isPostfixUnaryExpression(parent) || ts.isPrefixUnaryExpression(parent);
}

function isFreeStatement(node: ts.Statement, loop: Loop): boolean {
  const { meaning } = loop;
  if (ts.isBlock(node)) return node.statements.every((statement) => isFreeStatement(statement, loop));
  if (ts.isContinueStatement(node)) return node.label === undefined;
  if (ts.isIfStatement(node)) {
    const branches = [node.thenStatement, ...(node.elseStatement ? [node.elseStatement] : [])];
    return isPure(node.expression, meaning) && branches.every((branch) => isFreeStatement(branch, loop));
  }
  if (ts.isVariableStatement(node)) {
    const isConstant = (node.declarationList.flags & ts.NodeFlags.Const) !== 0;
    return (
      isConstant &&
      node.declarationList.declarations.every(
        ({ initializer }) => initializer && isPure(initializer, meaning),
      )
    );
  }
  return ts.isExpressionStatement(node) && isFreeStep(node.expression, loop);
}

/** `sum += value`, `count++`, `list.push(value)`, and `result[key] = value` for the key of the round. */
function isFreeStep(node: ts.Expression, loop: Loop): boolean {
  const { meaning } = loop;
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node))
    return noteSum(node.operand, loop);
  const filled = filledList(node, loop.node, meaning);
  if (filled) {
    const { declaration, list, values } = filled;
    loop.lists.set(declaration, [...(loop.lists.get(declaration) ?? []), list]);
    return values.every((value) => isPure(value, meaning));
  }
  if (!ts.isBinaryExpression(node) || !isPure(node.right, meaning)) return false;
  const { kind } = node.operatorToken;
  const adds = kind === ts.SyntaxKind.PlusEqualsToken || kind === ts.SyntaxKind.MinusEqualsToken;
  if (adds) return isNumber(node.right, meaning) && noteSum(node.left, loop);
  return kind === ts.SyntaxKind.EqualsToken && isOwnPlace(node.left, loop);
}

function noteSum(target: ts.Expression, { meaning, sums }: Loop): boolean {
  const symbol = ts.isIdentifier(target) ? meaning.symbolOf(target) : undefined;
  if (symbol) sums.add(symbol);
  return symbol !== undefined && isNumber(target, meaning);
}

/** `result[key]`, where the body mentions the object nowhere else, and the key is that of the round. */
function isOwnPlace(target: ts.Expression, { node, meaning, keepsOrder }: Loop): boolean {
  if (!ts.isElementAccessExpression(target) || !ts.isIdentifier(target.expression)) return false;
  const object = meaning.symbolOf(target.expression);
  const key = meaning.symbolOf(target.argumentExpression);
  const listed = ts.isForInStatement(node) ? undefined : node.expression.getText();
  const name = (node.initializer as ts.VariableDeclarationList).declarations[0]?.name;
  if (!object || !key || !name || listed?.startsWith("Object.values")) return false;
  if (keepsOrder(target.expression)) return false;
  const isEntry = ts.isArrayBindingPattern(name) && listed?.startsWith("Object.entries");
  const first = isEntry && ts.isBindingElement(name.elements[0]!) ? name.elements[0].name : name;
  const made = object.valueDeclaration;
  const isNew = made && ts.isVariableDeclaration(made) && made.initializer;
  if (!isNew || !ts.isObjectLiteralExpression(skipTypes(isNew))) return false;
  const isKey = ts.isIdentifier(first) && meaning.symbolOf(first) === key;
  return isKey && meaning.facts.usesWithin(node, object).length === 1;
}
