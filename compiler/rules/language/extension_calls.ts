import type { Report } from "../../diagnostics/index.ts";
import { extensionOf, isValueName, type Meaning, skipTypes, usesExtensions } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Extensions that are no functions that become operators or table accesses. */
const others: ReadonlySet<string> = new Set(["MultiFunction", "RangeFunction", "VarargConstant", "TableNew"]);

/** Reports calls of Lua's operators and table functions that cannot be written as such, and references to them. */
export function checkExtensionCalls(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!usesExtensions(meaning)) return;
  if (ts.isCallExpression(node)) checkCall(node, meaning, report);
  else if (isReference(node) && !isCallee(node) && callExtension(node, meaning)) {
    const problem = "This function must be called directly and cannot be referred to.";
    report("lua-extension-misuse", node, { problem });
  }
}

function callExtension(node: ts.Node, meaning: Meaning): string | undefined {
  const kind = extensionOf(meaning.checker.getNonNullableType(meaning.typeOf(node)), meaning);
  return kind === undefined || others.has(kind) ? undefined : kind;
}

/** Names and members; the type of a variable that is initialised with one is only a consequence. */
function isReference(node: ts.Node): node is ts.Expression {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return true;
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  const isTarget = (ts.isBindingElement(parent) || ts.isParameter(parent)) && parent.name === node;
  return isTarget || isValueName(node);
}

function isCallee(node: ts.Expression): boolean {
  let at: ts.Node = node;
  while (ts.isExpression(at.parent) && skipTypes(at.parent) === skipTypes(node)) at = at.parent;
  return ts.isCallExpression(at.parent) && at.parent.expression === at;
}

function checkCall(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  const kind = callExtension(node.expression, meaning);
  if (!kind) return;
  const { expression } = node;
  const isMember = ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression);
  if (node.arguments.some(ts.isSpreadElement)) {
    const problem = "Spread elements are not supported in call extensions.";
    report("lua-extension-misuse", node, { problem });
  } else if (kind.endsWith("Method") && !isMember) {
    const problem = "This language extension must be called as a method.";
    report("lua-extension-misuse", node, { problem });
  }
  const since53 = kind.startsWith("Bitwise") ? "Native bitwise operations" : "Floor division operator";
  if (meaning.lua === "5.1" && /^(?:Bitwise|FloorDivision)/.test(kind)) {
    report("lua-unsupported", node, { problem: `${since53} is/are not supported for target Lua 5.1.` });
  }
}
