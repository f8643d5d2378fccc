import { libraryMember, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isWholeStep } from "./whole_sums.ts";

/** Returns true if a stored expression is a whole number. */
type IsWhole = (expression: ts.Expression, meaning: Meaning) => boolean;

/** Returns true if a member of a Map keeps no number, and hands none out but by `get`. */
function isHarmless(name: string): boolean {
  const member = libraryMember("Map", name);
  return member !== undefined && !member.puts && !member.calls && member.gives !== "elements";
}

/** The constant Map that a name stands for: `const counts = new Map<string, number>()`. */
function mapOf(node: ts.Expression, meaning: Meaning): ts.VariableDeclaration | undefined {
  const declaration = ts.isIdentifier(node) ? meaning.symbolOf(node)?.valueDeclaration : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name))
    return undefined;
  const { initializer } = declaration;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  if (!isConstant || !initializer || !ts.isNewExpression(initializer) || initializer.arguments?.length)
    return undefined;
  const symbol = meaning.symbolOf(initializer.expression);
  return symbol?.name === "Map" && meaning.isStandard(symbol) ? declaration : undefined;
}

/** `counts.get(key)`: the Map. */
function readFrom(expression: ts.Expression, meaning: Meaning): ts.VariableDeclaration | undefined {
  const node = skipTypes(expression);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return node.expression.name.text === "get" ? mapOf(node.expression.expression, meaning) : undefined;
}

/** Returns true if a value counts on from what a Map has: `(counts.get(key) ?? 0) + 1`. */
function isNextCount(
  expression: ts.Expression,
  map: ts.VariableDeclaration,
  meaning: Meaning,
  isWhole: IsWhole,
) {
  const node = skipTypes(expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return false;
  const before = skipTypes(node.left);
  const read =
    ts.isBinaryExpression(before) && before.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
      ? isWhole(before.right, meaning) && before.left
      : before;
  return read !== false && readFrom(read, meaning) === map && isWholeStep(node.right, meaning);
}

/** Returns true if one mention of a Map leaves only whole numbers in it, and lets nobody else put others in. */
function keepsWhole(
  name: ts.Identifier,
  map: ts.VariableDeclaration,
  meaning: Meaning,
  isWhole: IsWhole,
): boolean {
  const { parent } = name;
  if (parent === map) return true;
  if (ts.isForOfStatement(parent)) return parent.expression === name;
  if (!ts.isPropertyAccessExpression(parent) || parent.expression !== name) return false;
  if (isHarmless(parent.name.text)) return true;
  const call = parent.parent;
  if (parent.name.text !== "set" || !ts.isCallExpression(call) || !ts.isExpressionStatement(call.parent))
    return false;
  const value = call.arguments[1];
  return value !== undefined && (isWhole(value, meaning) || isNextCount(value, map, meaning, isWhole));
}

/** Returns true if a Map only ever holds whole numbers. */
function isTally(map: ts.VariableDeclaration, meaning: Meaning, isWhole: IsWhole): boolean {
  const symbol = meaning.checker.getSymbolAtLocation(map.name);
  if (!symbol || ts.getCombinedModifierFlags(map) & ts.ModifierFlags.Export) return false;
  const isKept = () =>
    meaning.facts
      .usesIn(map.getSourceFile(), symbol)
      .every(({ node }) => keepsWhole(node, map, meaning, isWhole));
  return meaning.remember("tally", map, isKept, false);
}

/** Returns true if a name is the value in `for (const [key, value] of map)` of a Map that holds only whole numbers. */
export function isCountOfLoop(declaration: ts.BindingElement, meaning: Meaning, isWhole: IsWhole): boolean {
  const pattern = declaration.parent;
  const variable = pattern.parent;
  if (!ts.isArrayBindingPattern(pattern) || pattern.elements[1] !== declaration || declaration.initializer)
    return false;
  if (!ts.isVariableDeclaration(variable) || !ts.isForOfStatement(variable.parent.parent)) return false;
  const map = mapOf(variable.parent.parent.expression, meaning);
  return map !== undefined && isTally(map, meaning, isWhole);
}

/** Returns true if an expression reads a Map that holds only whole numbers: `counts.get(key)`. */
export function isCountRead(node: ts.Expression, meaning: Meaning, isWhole: IsWhole): boolean {
  const map = readFrom(node, meaning);
  return map !== undefined && isTally(map, meaning, isWhole);
}
