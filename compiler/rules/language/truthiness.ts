import { isPromisedPlace } from "../../dataflow/index.ts";
import { operandText, type Report } from "../../diagnostics/index.ts";
import {
  isLogical,
  isOfServer,
  isTest,
  type Meaning,
  needOf,
  skipParentheses,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The numbers of the server that a type includes, and whether it includes undefined. */
interface Count {
  readonly type: ts.Type;
  readonly mayBeUndefined: boolean;
}

function countOf(type: ts.Type, meaning: Meaning, isPlace = false): Count | undefined {
  const parts = meaning.parts(type);
  if (!parts.some((part) => isOfServer(part, meaning))) return undefined;
  const absent = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  return { type, mayBeUndefined: isPlace || parts.some(({ flags }) => (flags & absent) !== 0) };
}

function isNegated(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isNegated(parent);
  const isNot = ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken;
  return isNot && !isNegated(parent);
}

/** The condition, or the choice of a value that `||` and `&&` make. */
function remedyFor(node: ts.Expression, { mayBeUndefined }: Count, isTested: boolean): string {
  const source = operandText(node);
  const compared = mayBeUndefined ? `(${source} ?? 0)` : source;
  if (!isTested) {
    const { parent } = node;
    const { kind } = ts.isBinaryExpression(parent) ? parent.operatorToken : parent;
    const right = ts.isBinaryExpression(parent) ? operandText(parent.right) : "…";
    if (kind === ts.SyntaxKind.BarBarToken) return `\`${compared} !== 0 ? ${source} : ${right}\``;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return `\`${compared} !== 0 ? ${right} : ${source}\``;
    return `\`${compared} !== 0 ? … : …\``;
  }
  return `\`${compared} ${isNegated(node) ? "===" : "!=="} 0\``;
}

function checkOperand(
  node: ts.Expression,
  isTested: boolean,
  { meaning, report }: { meaning: Meaning; report: Report },
): void {
  if (isLogical(skipParentheses(node))) return;
  const count = countOf(meaning.typeOf(node), meaning, isPromisedPlace(node, meaning));
  if (count) report("truthy-number", node, { remedy: remedyFor(node, count, isTested) });
}

function isLogicalAssignment(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken;
}

/** A function that is made elsewhere: `seen.filter(countOf)`. */
function checkCallback(node: ts.Expression, { meaning, report }: { meaning: Meaning; report: Report }): void {
  const inner = skipParentheses(node);
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return;
  const [signature] = meaning.typeOf(inner).getCallSignatures();
  if (signature && countOf(signature.getReturnType(), meaning))
    report("truthy-number", node, { remedy: "let the function return a comparison" });
}

/** Reports numbers of the server, of which 0 says something, where a value is tested for truth. */
export function checkTruthiness(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isExpression(node) || ts.isParenthesizedExpression(node)) return;
  const context = { meaning, report };
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && isLogicalAssignment(parent.operatorToken.kind)) {
    if (parent.left === node) checkOperand(node, false, context);
  } else if (isTest(node, meaning)) checkCallback(node, context);
  else {
    const need = needOf(node, meaning);
    const isLeft = isLeftOperand(node);
    if (need !== "value" || isLeft) checkOperand(node, need === "test", context);
  }
}

function isLeftOperand(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isLeftOperand(parent);
  return isLogical(parent) && parent.left === node;
}
