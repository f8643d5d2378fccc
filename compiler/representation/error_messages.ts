import { type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isErrorClass } from "./error_objects.ts";

const known = new WeakMap<Meaning, boolean>();

/** Tests whether an error of the program may have no message: its text is then only `Error`, without a colon. */
export function hasSilentErrors(meaning: Meaning): boolean {
  const before = known.get(meaning);
  if (before !== undefined) return before;
  const { facts } = meaning;
  const found = facts.files.some((file) => facts.nodesOf(file).nodes.some((node) => isSilent(node, meaning)));
  known.set(meaning, found);
  return found;
}

/** `new Error()`, and `new Error(text)` where the text may be empty. */
function isSilent(node: ts.Node, meaning: Meaning): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  if (!isErrorClass(node.expression, meaning)) return false;
  const [message] = node.arguments ?? [];
  return !message || !hasText(message);
}

function hasText(expression: ts.Expression): boolean {
  const node = skipTypes(expression);
  if (ts.isStringLiteralLike(node)) return node.text !== "";
  if (ts.isTemplateExpression(node))
    return node.head.text !== "" || node.templateSpans.some(({ literal }) => literal.text !== "");
  if (ts.isConditionalExpression(node)) return hasText(node.whenTrue) && hasText(node.whenFalse);
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum && (hasText(node.left) || hasText(node.right));
}
