import {
  accessOf,
  functionAround,
  libraryMember,
  type Meaning,
  runsProgram,
  skipTypes,
} from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** Methods that take elements from a list or add some; a list is as long as before behind every other one. */
const resizing = new Set(["pop", "push", "shift", "splice", "unshift"]);
/** Functions and methods whose lists nobody else has. */
const making = new Set([
  "concat",
  "entries",
  "filter",
  "flat",
  "flatMap",
  "from",
  "keys",
  "map",
  "slice",
  "split",
  "toReversed",
  "toSorted",
  "values",
]);

/** Returns true if a list or a text, whose length the condition of a loop asks for, is as long in each round. */
export function keepsLength(list: ts.Expression, loop: ts.ForStatement, meaning: Meaning): boolean {
  const node = skipTypes(list);
  if (!ts.isIdentifier(node)) return false;
  const symbol = meaning.symbolOf(node);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !isNeverAssigned(declaration, symbol, meaning)) return false;
  const type = meaning.typeOf(node);
  if (type.flags & ts.TypeFlags.StringLike) return true;
  if (!isList(type, meaning)) return false;
  return isOwn(declaration, symbol, meaning)
    ? meaning.facts
        .usesIn(declaration.getSourceFile(), symbol)
        .every(({ node: use }) => isOutside(use, loop, declaration) || !resizes(use, loop, meaning))
    : changesNoLength(loop, meaning);
}

/** Returns true if a name has one value as long as it exists. */
export function isNeverAssigned(declaration: ts.Declaration, symbol: ts.Symbol, meaning: Meaning): boolean {
  if (ts.isVariableDeclaration(declaration) && ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)
    return true;
  const home = functionAround(declaration);
  const isPlain =
    ts.isIdentifier((declaration as ts.NamedDeclaration).name ?? declaration) &&
    (ts.isVariableDeclaration(declaration) || ts.isParameter(declaration));
  return isPlain && home !== undefined && !meaning.facts.isAssignedWithin(home, symbol);
}

function isList(type: ts.Type, { checker }: Meaning): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** Returns true if a mention runs before or behind the loop, and never within it. */
function isOutside(use: ts.Node, loop: ts.ForStatement, declaration: ts.Declaration): boolean {
  if (use.pos >= loop.pos && use.end <= loop.end) return false;
  return functionAround(use) === functionAround(declaration);
}

/** Returns true if only one name has a list: it is made for a constant that is used for nothing but its elements. */
function isOwn(declaration: ts.Declaration, symbol: ts.Symbol, meaning: Meaning): boolean {
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  if (!functionAround(declaration) || !isMade(skipTypes(declaration.initializer))) return false;
  const uses = meaning.facts.usesIn(declaration.getSourceFile(), symbol);
  return uses.every(({ node, access }) => access === "declaration" || isKnownUse(node, meaning));
}

function isMade(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return true;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return making.has(node.expression.name.text);
}

/** The node around an expression that only adds parentheses and types. */
function outermost(node: ts.Node): ts.Node {
  const { parent } = node;
  const isWrapped = ts.isExpression(node) && ts.isExpression(parent) && skipTypes(parent) === skipTypes(node);
  return isWrapped ? outermost(parent) : node;
}

function isKnownUse(use: ts.Node, meaning: Meaning): boolean {
  const at = outermost(use);
  const { parent } = at;
  if (ts.isForOfStatement(parent)) return parent.expression === at;
  if (ts.isSpreadElement(parent)) return true;
  if (ts.isElementAccessExpression(parent)) return parent.expression === at && !isCallee(parent);
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== at) return false;
  if (parent.name.text === "length") return true;
  const call = parent.parent;
  if (!ts.isCallExpression(call) || call.expression !== parent) return false;
  const member = libraryMember("Array", parent.name.text);
  if (!member || (member.gives === "object" && !ts.isExpressionStatement(call.parent))) return false;
  return call.arguments.every((given) => !mayGetList(given, meaning));
}

function isCallee(node: ts.Expression): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node;
}

/** Returns true if a callback takes the list as well, behind the element and its place. */
function mayGetList(given: ts.Expression, meaning: Meaning): boolean {
  const signatures = meaning.typeOf(given).getCallSignatures();
  return signatures.some(({ parameters, declaration }) => {
    const hasRest = declaration?.parameters.some((each) => ts.isParameter(each) && each.dotDotDotToken);
    return parameters.length > 2 || hasRest === true;
  });
}

/** Returns true if a mention of a list may change its length: `list.push(x)`, `list.length = 0`, `list[n] = x`. */
function resizes(use: ts.Node, loop: ts.ForStatement, meaning: Meaning): boolean {
  const at = outermost(use);
  const { parent } = at;
  if (ts.isElementAccessExpression(parent) && parent.expression === at)
    return accessOf(parent) !== "read" && !isCounterOf(parent.argumentExpression, loop, meaning);
  if (!ts.isPropertyAccessExpression(parent)) return false;
  if (parent.name.text === "length") return accessOf(parent) !== "read";
  return resizing.has(parent.name.text);
}

/** `i` of `for (let i = 0; i < list.length; i++)`, which is the place of an element. */
function isCounterOf(place: ts.Expression, { initializer }: ts.ForStatement, meaning: Meaning): boolean {
  if (!initializer || !ts.isVariableDeclarationList(initializer)) return false;
  const counter = initializer.declarations[0]?.name;
  return (
    counter !== undefined && ts.isIdentifier(place) && meaning.symbolOf(place) === meaning.symbolOf(counter)
  );
}

/** Returns true if a loop runs no functions of the program, and changes the length of no list. */
function changesNoLength(loop: ts.ForStatement, meaning: Meaning): boolean {
  const parts = [loop.statement, ...(loop.incrementor ? [loop.incrementor] : [])];
  return parts.every(
    (part) =>
      !runsProgram(part, meaning) &&
      meaning.facts
        .within(part)
        .every(
          (node) =>
            !runsUnseen(node, meaning) &&
            (!isListPart(node, meaning) || !resizes(node.expression, loop, meaning)),
        ),
  );
}

/** Returns true if a node may run functions of the program without a call: iterators, `toString` and setters. */
function runsUnseen(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isForOfStatement(node) || ts.isSpreadElement(node)) {
    const parts = meaning.parts(meaning.typeOf(node.expression));
    return !parts.every((part) => isList(part, meaning) || (part.flags & ts.TypeFlags.StringLike) !== 0);
  }
  if (ts.isTemplateSpan(node)) return mayBeObject(node.expression, meaning);
  if (ts.isPropertyAccessExpression(node) && accessOf(node) !== "read")
    return ((meaning.symbolOf(node.name)?.flags ?? 0) & ts.SymbolFlags.SetAccessor) !== 0;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return false;
  return mayBeObject(node.left, meaning) || mayBeObject(node.right, meaning);
}

function mayBeObject(node: ts.Expression, meaning: Meaning): boolean {
  const isObject = ({ flags }: ts.Type) =>
    (flags & (ts.TypeFlags.Object | ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) !==
    0;
  return meaning.parts(meaning.typeOf(node)).some(isObject);
}

function isListPart(
  node: ts.Node,
  meaning: Meaning,
): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  const isPart = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return isPart && mayBeList(meaning.typeOf(node.expression), meaning);
}

function mayBeList(type: ts.Type, meaning: Meaning): boolean {
  return meaning
    .parts(type)
    .some((part) => (part.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0 || isList(part, meaning));
}
