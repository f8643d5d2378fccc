import type { Code, Report } from "../../diagnostics/index.ts";
import { libraryMember, type Meaning, skipParentheses } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Which kinds of values a tested type may have that Lua and JavaScript judge differently. */
interface Doubt {
  readonly code: Code;
  readonly mayBeUndefined: boolean;
}

function codeOfPart(part: ts.Type): Code | undefined {
  const { flags } = part;
  if (part.isIntersection()) return part.types.map(codeOfPart).find((code) => code !== undefined);
  if (part.isStringLiteral()) return part.value === "" ? "truthy-string" : undefined;
  if (part.isNumberLiteral()) return part.value === 0 ? "truthy-number" : undefined;
  if (flags & ts.TypeFlags.TemplateLiteral) return undefined;
  if (flags & ts.TypeFlags.StringLike) return "truthy-string";
  if (flags & ts.TypeFlags.NumberLike) return "truthy-number";
  const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter;
  return flags & open ? "truthy-unknown" : undefined;
}

function doubtAbout(type: ts.Type, meaning: Meaning): Doubt | undefined {
  const parts = meaning.parts(type);
  const code = parts.map(codeOfPart).find((found) => found !== undefined);
  const mayBeUndefined = parts.some(
    ({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0,
  );
  return code && { code, mayBeUndefined };
}

/** How a test is used: for its truth, for its falsehood (`!x`), or to choose another value (`x || y`). */
type Use = "true" | "false" | "default";

function comparison(node: ts.Expression, { code, mayBeUndefined }: Doubt, use: Use): string {
  const text = node.getText().replace(/\s+/g, " ");
  const source = text.length > 40 ? "value" : text;
  if (use === "default") return `\`${source} ?? …\` if only undefined is meant`;
  const [operator, joint] = use === "true" ? ["!==", "&&"] : ["===", "||"];
  const empty = code === "truthy-number" ? "0" : '""';
  if (code === "truthy-unknown") return `\`${source} ${operator} undefined\``;
  if (!mayBeUndefined) return `\`${source} ${operator} ${empty}\``;
  return `\`${source} ${operator} undefined\`, or also \`${joint} ${source} ${operator} ${empty}\``;
}

function test(
  node: ts.Expression,
  use: Use,
  { meaning, report }: { meaning: Meaning; report: Report },
): void {
  const inner = skipParentheses(node);
  const context = { meaning, report };
  if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken) return;
  if (ts.isBinaryExpression(inner) && isLogical(inner.operatorToken.kind)) {
    if (use !== "default") test(inner.right, use, context);
    return;
  }
  if (ts.isConditionalExpression(inner)) {
    test(inner.whenTrue, use, context);
    test(inner.whenFalse, use, context);
    return;
  }
  const type = meaning.typeOf(inner);
  const doubt = doubtAbout(type, meaning);
  if (!doubt) return;
  const remedy = comparison(inner, doubt, use);
  report(doubt.code, inner, { remedy, type: meaning.checker.typeToString(type) });
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

function isLogicalAssignment(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken;
}

/** Whether `a || b` gives the value of `a`, and does not only decide something. */
function isValue(node: ts.BinaryExpression): boolean {
  const { parent } = node;
  const decides =
    ts.isIfStatement(parent) ||
    ts.isIterationStatement(parent, false) ||
    ts.isPrefixUnaryExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition === node) ||
    (ts.isBinaryExpression(parent) && isLogical(parent.operatorToken.kind));
  return !decides;
}

function testCallback(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  const [callback] = node.arguments;
  if (
    !callback ||
    !ts.isPropertyAccessExpression(node.expression) ||
    libraryMember("Array", node.expression.name.text)?.calls !== "test"
  )
    return;
  if (!meaning.checker.isArrayType(meaning.typeOf(node.expression.expression))) return;
  const [signature] = meaning.typeOf(callback).getCallSignatures();
  const doubt = signature && doubtAbout(signature.getReturnType(), meaning);
  if (!doubt) return;
  const type = meaning.checker.typeToString(signature.getReturnType());
  report(doubt.code, callback, { remedy: "let the function return a comparison", type });
}

/** Every place where a value decides by being true or false. */
export function checkTruthiness(node: ts.Node, meaning: Meaning, report: Report): void {
  const context = { meaning, report };
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) {
    test(node.expression, "true", context);
  } else if (ts.isForStatement(node) && node.condition) test(node.condition, "true", context);
  else if (ts.isConditionalExpression(node)) test(node.condition, "true", context);
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    test(node.operand, "false", context);
  } else if (ts.isBinaryExpression(node) && isLogical(node.operatorToken.kind)) {
    const isDefault = node.operatorToken.kind === ts.SyntaxKind.BarBarToken && isValue(node);
    testLeft(node.left, isDefault ? "default" : "true", context);
  } else if (ts.isBinaryExpression(node) && isLogicalAssignment(node.operatorToken.kind)) {
    test(node.left, "default", context);
  } else if (ts.isCallExpression(node)) testCallback(node, meaning, report);
}

/** `a || b || c`: the left side `a || b` is tested as a whole. */
function testLeft(node: ts.Expression, use: Use, context: { meaning: Meaning; report: Report }): void {
  const inner = skipParentheses(node);
  if (ts.isBinaryExpression(inner) && isLogical(inner.operatorToken.kind)) test(inner.right, use, context);
  else test(inner, use, context);
}
