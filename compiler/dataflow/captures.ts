import ts from "typescript";

/** Methods that have called their function for the last time when they return. */
const immediate = new Set(
  "every filter find findIndex findLast findLastIndex flatMap forEach map reduce reduceRight some sort toSorted".split(
    " ",
  ),
);

function isCalledAtOnce(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent)) return false;
  if (parent.expression === node) return true;
  return ts.isPropertyAccessExpression(parent.expression) && immediate.has(parent.expression.name.text);
}

/** What runs later than the code around it: functions, and the values of fields in classes. */
function runsLater(node: ts.Node): boolean {
  if (ts.isPropertyDeclaration(node)) return true;
  return ts.isFunctionLike(node) && !isCalledAtOnce(node);
}

/** The variables of `for (let …)` that count as one in each round. */
export function loopVariables(node: ts.ForStatement): ts.Identifier[] {
  const list = node.initializer;
  if (!list || !ts.isVariableDeclarationList(list) || !(list.flags & ts.NodeFlags.Let)) return [];
  const collect = (name: ts.BindingName): ts.Identifier[] =>
    ts.isIdentifier(name)
      ? [name]
      : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : collect(element.name)));
  return list.declarations.flatMap(({ name }) => collect(name));
}

/** The uses of a variable in functions that outlive a round. */
export function capturesIn(root: ts.Node, symbol: ts.Symbol, checker: ts.TypeChecker): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node, isKept: boolean): void => {
    const kept = isKept || runsLater(node);
    if (kept && ts.isIdentifier(node) && isUseOf(node, symbol, checker)) found.push(node);
    ts.forEachChild(node, (child) => visit(child, kept));
  };
  visit(root, false);
  return found;
}

function isUseOf(node: ts.Identifier, symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  if (node.text !== symbol.name) return false;
  const shorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent;
  const found = shorthand
    ? checker.getShorthandAssignmentValueSymbol(shorthand)
    : checker.getSymbolAtLocation(node);
  return found === symbol;
}

/** Whether a variable is assigned somewhere in a node. */
export function assignsIn(root: ts.Node, symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const visit = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && isUseOf(node, symbol, checker) && isTarget(node)) ||
    (ts.forEachChild(node, visit) ?? false);
  return visit(root);
}

/** Whether an expression is assigned to, also as a part of a pattern. */
export function isTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    const { operator } = parent;
    return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
  }
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    const isAssignment =
      kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment && parent.left === node;
    return isAssignment || (isInPattern(parent) && isTarget(parent));
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  const isPart =
    ts.isParenthesizedExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent);
  return isPart && isTarget(parent);
}

/** `[a = 1] = list`: the default of a part of a pattern. */
function isInPattern(node: ts.BinaryExpression): boolean {
  const { parent } = node;
  return (
    ts.isArrayLiteralExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent)
  );
}
