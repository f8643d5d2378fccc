import { functionAround, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** A question about a list: whether nothing shows in which order its elements are. */
export interface ListQuestion {
  readonly declaration: ts.VariableDeclaration;
  readonly meaning: Meaning;
  /** Tests for a mention of the list in which no order shows; sorting is such a mention. */
  isFree(mention: ts.Expression): boolean;
  /** Mentions that need not be looked at. */
  readonly filled?: readonly ts.Node[];
}

/** Tests for a constant list of a block that is sorted before anything shows its order, or whose order nothing shows. */
export function isSortedFirst({ declaration, meaning, isFree, filled = [] }: ListQuestion): boolean {
  const statement = declaration.parent.parent;
  const symbol = meaning.symbolOf(declaration.name);
  const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  if (!symbol || !isConstant || !ts.isVariableStatement(statement) || !ts.isBlock(statement.parent))
    return false;
  const uses = meaning.facts
    .usesWithin(statement.parent, symbol)
    .map(({ node }) => node)
    .filter((node) => node !== declaration.name && !filled.includes(node));
  const isSort = (node: ts.Identifier) => isFree(node) && isSortIn(node, statement.parent);
  const sort = uses.findIndex(isSort);
  const before = sort < 0 ? uses : uses.slice(0, sort);
  const after = sort < 0 ? [] : uses.slice(sort + 1);
  return before.every(isFree) && !after.some((node) => isHoisted(node, declaration));
}

/** `list.sort();` or `table.sort(list);` as a statement of the block. */
function isSortIn(node: ts.Identifier, block: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.parent.parent === block;
  if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== "sort") return false;
  const call = parent.parent;
  return ts.isCallExpression(call) && ts.isExpressionStatement(call.parent) && call.parent.parent === block;
}

/** `table.sort(names)` of Lua, for texts. */
export function isLuaSort(node: ts.CallExpression, meaning: Meaning): boolean {
  const { expression, arguments: given } = node;
  if (
    given.length !== 1 ||
    !ts.isPropertyAccessExpression(expression) ||
    expression.getText() !== "table.sort"
  )
    return false;
  const symbol = meaning.symbolOf(expression.expression);
  const element = meaning.typeOf(given[0]!).getNumberIndexType();
  return (
    symbol !== undefined &&
    meaning.isStandard(symbol) &&
    element !== undefined &&
    meaning.parts(element).every(({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0)
  );
}

/** A function declaration may be called in front of its place. */
function isHoisted(node: ts.Node, declaration: ts.Node): boolean {
  for (
    let around = functionAround(node);
    around && around !== functionAround(declaration);
    around = functionAround(around)
  )
    if (ts.isFunctionDeclaration(around)) return true;
  return false;
}

/** The list of `list.push(value)`, if it is a constant that begins empty in the block of a loop. */
export function filledList(node: ts.Expression, loop: ts.Node, meaning: Meaning) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: list, name } = node.expression;
  if (name.text !== "push" || !ts.isIdentifier(list) || node.arguments.some(ts.isSpreadElement))
    return undefined;
  const declaration = meaning.symbolOf(list)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const { initializer } = declaration;
  const isEmpty = ts.isArrayLiteralExpression(initializer) && initializer.elements.length === 0;
  const isBeside = declaration.parent.parent.parent === loop.parent;
  const [element] = meaning.checker.getTypeArguments(meaning.typeOf(list) as ts.TypeReference);
  const plain = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike;
  const isPlain = element !== undefined && meaning.parts(element).every(({ flags }) => (flags & plain) !== 0);
  return isEmpty && isBeside && isPlain ? { declaration, list, values: node.arguments } : undefined;
}
