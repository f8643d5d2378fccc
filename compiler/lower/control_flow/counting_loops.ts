import { isNeverAssigned, keepsLength } from "../../dataflow/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { isWhole } from "../../numbers/index.ts";
import { skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** A loop that counts from a whole number to another one, both of which are known when it starts. */
interface Count {
  readonly name: ts.Identifier;
  readonly start: ts.Expression;
  readonly bound: ts.Expression;
  readonly step: number;
  /** True if the counter never gets to the bound. */
  readonly isOpen: boolean;
}

const comparisons: ReadonlyMap<ts.SyntaxKind, { sign: 1 | -1; isOpen: boolean }> = new Map([
  [ts.SyntaxKind.LessThanToken, { sign: 1, isOpen: true }],
  [ts.SyntaxKind.LessThanEqualsToken, { sign: 1, isOpen: false }],
  [ts.SyntaxKind.GreaterThanToken, { sign: -1, isOpen: true }],
  [ts.SyntaxKind.GreaterThanEqualsToken, { sign: -1, isOpen: false }],
]);

function wholeLiteral(node: ts.Expression): number | undefined {
  const value = ts.isNumericLiteral(node) ? Number(node.text) : undefined;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The number that a step adds to the counter: `i++`, `--i`, `i += 2`. */
function stepOf(
  node: ts.Expression | undefined,
  counter: ts.Symbol,
  { lowering }: ModuleContext,
): number | undefined {
  const isCounter = (target: ts.Expression) =>
    ts.isIdentifier(target) && lowering.meaning.symbolOf(target) === counter;
  if (!node) return undefined;
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
    if (!isCounter(node.operand)) return undefined;
    if (node.operator === ts.SyntaxKind.PlusPlusToken) return 1;
    return node.operator === ts.SyntaxKind.MinusMinusToken ? -1 : undefined;
  }
  if (!ts.isBinaryExpression(node) || !isCounter(node.left)) return undefined;
  const size = wholeLiteral(node.right);
  if (!size) return undefined;
  if (node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken) return size;
  return node.operatorToken.kind === ts.SyntaxKind.MinusEqualsToken ? -size : undefined;
}

/** Returns true if an expression has the same whole value in each round of a loop. */
function isKept(expression: ts.Expression, loop: ts.ForStatement, context: ModuleContext): boolean {
  const { meaning } = context.lowering;
  const node = skipTypes(expression);
  if (wholeLiteral(node) !== undefined) return true;
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const isSum = kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.MinusToken;
    return isSum && isKept(node.left, loop, context) && isKept(node.right, loop, context);
  }
  if (ts.isPropertyAccessExpression(node) && !ts.isOptionalChain(node) && node.name.text === "length")
    return isWhole(node, meaning) && keepsLength(node.expression, loop, meaning);
  const symbol = ts.isIdentifier(node) ? meaning.symbolOf(node) : undefined;
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !isNeverAssigned(declaration, symbol, meaning)) return false;
  return isWhole(node, meaning);
}

/** `n` of `for (let i = 0, n = list.length; i < n; i++)`: its value, where nothing else mentions it. */
function boundOnce(
  bound: ts.Expression,
  others: readonly ts.VariableDeclaration[],
  { loop, context }: { loop: ts.ForStatement; context: ModuleContext },
): ts.Expression | undefined {
  const { meaning } = context.lowering;
  const [other, ...rest] = others;
  if (!other || rest.length > 0 || !other.initializer || !ts.isIdentifier(bound)) return undefined;
  const symbol = ts.isIdentifier(other.name) ? meaning.symbolOf(other.name) : undefined;
  if (!symbol || meaning.symbolOf(bound) !== symbol || !isWhole(other.initializer, meaning)) return undefined;
  const uses = meaning.facts.usesWithin(loop, symbol).filter(({ access }) => access !== "declaration");
  return uses.length === 1 ? other.initializer : undefined;
}

function countOf(node: ts.ForStatement, context: ModuleContext): Count | undefined {
  const { initializer: list, condition } = node;
  const { meaning } = context.lowering;
  if (!list || !ts.isVariableDeclarationList(list) || !(list.flags & ts.NodeFlags.Let)) return undefined;
  const [declaration, ...others] = list.declarations;
  if (!declaration || !condition || !ts.isBinaryExpression(condition)) return undefined;
  const { name, initializer: start } = declaration;
  const symbol = ts.isIdentifier(name) ? meaning.symbolOf(name) : undefined;
  if (!symbol || !start || !ts.isIdentifier(name) || !isWhole(start, meaning)) return undefined;
  const compared = comparisons.get(condition.operatorToken.kind);
  const isCounter = ts.isIdentifier(condition.left) && meaning.symbolOf(condition.left) === symbol;
  const step = stepOf(node.incrementor, symbol, context);
  if (!compared || !isCounter || !step || Math.sign(step) !== compared.sign) return undefined;
  if (meaning.facts.isAssignedWithin(node.statement, symbol)) return undefined;
  const { right } = condition;
  const isBound = others.length === 0 && isKept(right, node, context);
  const bound = isBound ? right : boundOnce(right, others, { loop: node, context });
  return bound && { name, start, bound, step, isOpen: compared.isOpen };
}

/** The last value that a counter may have: one before the bound of `i < bound`. */
function limitOf({ bound, step, isOpen }: Count, context: ModuleContext): Lua.Expression {
  const value = context.transformExpression(bound);
  return isOpen ? moved(value, -Math.sign(step)) : value;
}

/** `3` for `2 + 1`, `#list` for `#list - 1 + 1`, and `#list - 1`. */
function moved(value: Lua.Expression, by: number): Lua.Expression {
  if (lua.isNumericLiteral(value)) return numeral(value.value + by);
  if (lua.isBinaryExpression(value) && lua.isNumericLiteral(value.right)) {
    const isMinus = value.operator === lua.SyntaxKind.SubtractionOperator;
    if (isMinus || value.operator === lua.SyntaxKind.AdditionOperator)
      return sum(value.left, (isMinus ? -1 : 1) * value.right.value + by);
  }
  return sum(value, by);
}

function sum(value: Lua.Expression, by: number): Lua.Expression {
  if (by === 0) return value;
  const operator = by < 0 ? lua.SyntaxKind.SubtractionOperator : lua.SyntaxKind.AdditionOperator;
  return lua.createBinaryExpression(value, lua.createNumericLiteral(Math.abs(by)), operator);
}

function numeral(value: number): Lua.Expression {
  const literal = lua.createNumericLiteral(Math.abs(value));
  return value < 0 ? lua.createUnaryExpression(literal, lua.SyntaxKind.NegationOperator) : literal;
}

/** `for i = 0, #list - 1 do` for `for (let i = 0; i < list.length; i++)`, where nothing changes the counter or the bound. */
export function transformCount(node: ts.ForStatement, context: ModuleContext): Lua.Statement | undefined {
  const count = countOf(node, context);
  if (!count) return undefined;
  const start = context.transformExpression(count.start);
  const limit = limitOf(count, context);
  context.pushScope(tstl.scopes.ScopeType.Loop, node);
  const name = tstl.identifiers.transformIdentifier(context, count.name);
  const body = lua.createBlock(tstl.loops.transformLoopBody(context, node));
  context.popScope();
  const step = count.step === 1 ? undefined : numeral(count.step);
  return lua.createForStatement(body, name, start, limit, step, node);
}
