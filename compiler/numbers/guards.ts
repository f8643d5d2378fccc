import { type Condition, conditionsAt } from "../dataflow/index.ts";
import { type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { both, type Range, unknownRange } from "./range.ts";
import { isStable, stableName } from "./stable.ts";

/** Range of any expression. */
type RangeOf = (expression: ts.Expression, meaning: Meaning) => Range;

const inverse: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [ts.SyntaxKind.LessThanToken, ts.SyntaxKind.GreaterThanEqualsToken],
  [ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanToken],
  [ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.LessThanEqualsToken],
  [ts.SyntaxKind.GreaterThanEqualsToken, ts.SyntaxKind.LessThanToken],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ts.SyntaxKind.EqualsEqualsEqualsToken],
]);

const mirrored: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [ts.SyntaxKind.LessThanToken, ts.SyntaxKind.GreaterThanToken],
  [ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanEqualsToken],
  [ts.SyntaxKind.GreaterThanToken, ts.SyntaxKind.LessThanToken],
  [ts.SyntaxKind.GreaterThanEqualsToken, ts.SyntaxKind.LessThanEqualsToken],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.EqualsEqualsEqualsToken],
]);

/** Maximum facts per expression, nearest first: programs may have thousands. */
const most = 24;

/** The nearest conditions that hold where an expression is evaluated. */
function guardsOf(node: ts.Node, meaning: Meaning): Condition[] {
  const guards: Condition[] = [];
  for (const condition of conditionsAt(node, meaning)) {
    guards.push(condition);
    if (guards.length > most) break;
  }
  return guards;
}

/** The comparisons and calls that all hold where a condition does, the last first. */
function factsOf(guard: Condition): Condition[] {
  const facts: Condition[] = [];
  const open = [guard];
  for (let next = open.pop(); next && facts.length < most; next = open.pop()) {
    const { holds } = next;
    const node = skipTypes(next.expression);
    const joint = holds ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      open.push({ expression: node.operand, holds: !holds });
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === joint)
      open.push({ expression: node.left, holds }, { expression: node.right, holds });
    else facts.push({ expression: node, holds });
  }
  return facts;
}

/** Returns the range of x by `x > limit`. A comparison that fails says nothing about NaN, which fails all of them. */
function compared(kind: ts.SyntaxKind, limit: Range, holds: boolean): Range {
  const mayBeNaN = !holds;
  const known = { ...unknownRange, bound: Infinity, mayBeNaN };
  if (kind === ts.SyntaxKind.GreaterThanToken && limit.low >= 0 && !limit.mayBeNaN)
    return { ...known, low: Math.max(limit.low, Number.MIN_VALUE) };
  if (limit.mayBeNaN && !holds) return { ...known, mayBeNaN: true };
  if (kind === ts.SyntaxKind.GreaterThanToken || kind === ts.SyntaxKind.GreaterThanEqualsToken)
    return { ...known, low: limit.low };
  if (kind === ts.SyntaxKind.LessThanToken || kind === ts.SyntaxKind.LessThanEqualsToken)
    return { ...known, high: limit.high };
  if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken && holds)
    return { ...limit, float: false, bound: Infinity };
  return { ...known, mayBeNaN: true };
}

/** Returns the range of x by `Number.isInteger(x)` and its kind. */
function tested(node: ts.CallExpression, name: string, holds: boolean, meaning: Meaning): Range | undefined {
  const [argument] = node.arguments;
  const { expression } = node;
  if (!argument || !ts.isPropertyAccessExpression(expression) || stableName(argument, meaning) !== name)
    return undefined;
  const symbol = meaning.symbolOf(expression.name);
  if (!symbol || !meaning.isStandard(symbol)) return undefined;
  const known = { ...unknownRange, bound: Infinity };
  const finite = { ...known, low: -Number.MAX_VALUE, high: Number.MAX_VALUE, mayBeNaN: false };
  if (symbol.name === "isNaN") return holds ? undefined : { ...known, mayBeNaN: false };
  if (!holds) return undefined;
  if (symbol.name === "isFinite") return finite;
  if (symbol.name === "isInteger") return { ...finite, whole: true };
  const { MAX_SAFE_INTEGER: limit } = Number;
  return symbol.name === "isSafeInteger" ? { ...finite, whole: true, low: -limit, high: limit } : undefined;
}

/** Returns the range that one fact gives to the expression of a name, or undefined. */
function saidBy(
  { expression: condition, holds }: Condition,
  name: string,
  meaning: Meaning,
  rangeOf: RangeOf,
): Range | undefined {
  if (holds && stableName(condition, meaning) === name)
    return { ...unknownRange, bound: Infinity, mayBeNaN: false };
  if (ts.isCallExpression(condition)) return tested(condition, name, holds, meaning);
  if (!ts.isBinaryExpression(condition)) return undefined;
  const { left, right, operatorToken } = condition;
  const kind = holds ? operatorToken.kind : inverse.get(operatorToken.kind);
  if (kind === undefined || !inverse.has(operatorToken.kind)) return undefined;
  if (stableName(left, meaning) === name) return compared(kind, rangeOf(right, meaning), holds);
  const other = mirrored.get(kind);
  if (other === undefined || stableName(right, meaning) !== name) return undefined;
  return compared(other, rangeOf(left, meaning), holds);
}

/** A range with what the conditions on the way to an expression say about it. */
export function guarded(node: ts.Expression, range: Range, meaning: Meaning, rangeOf: RangeOf): Range {
  if (!isStable(node, meaning)) return range;
  const name = stableName(node, meaning)!;
  return guardsOf(node, meaning)
    .flatMap(factsOf)
    .map((fact) => saidBy(fact, name, meaning, rangeOf))
    .reduce<Range>((known, said) => (said ? both(known, said) : known), range);
}
