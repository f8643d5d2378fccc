import type { Report } from "../../diagnostics/index.ts";
import { functionAround, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { checkUsingOrder } from "./using_order.ts";

function isAsync(node: ts.Node): ts.Modifier | undefined {
  if (!ts.canHaveModifiers(node)) return undefined;
  return ts.getModifiers(node)?.find(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
}

function checkUsing(node: ts.VariableDeclarationList, meaning: Meaning, report: Report): void {
  const kind = node.flags & ts.NodeFlags.BlockScoped;
  if (kind === ts.NodeFlags.AwaitUsing) report("async-function", node);
  if (kind !== ts.NodeFlags.Using) return;
  if (!ts.isVariableStatement(node.parent) || !functionAround(node)) {
    const problem =
      "`using` works in the body of a function only: while the script is loaded there is no user, and so no mailbox. Open it in a hook, such as mail_user_deinit_pre.";
    report("lua-unsupported", node, { problem });
  } else checkUsingOrder(node.parent, meaning, report);
  for (const { name } of node.declarations) {
    const type = meaning.checker.getNonNullableType(meaning.typeOf(name));
    if (type.flags & ts.TypeFlags.Never || meaning.isOnly(type, ["Mailbox"])) continue;
    report("using-not-mailbox", name, { type: meaning.checker.typeToString(type) });
  }
}

/** `Object.assign(run, { cache })`: a function of Lua has no fields. */
function checkAssign(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  const { expression: callee, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "assign" || !given[0]) return;
  const symbol = meaning.symbolOf(callee.expression);
  if (symbol?.name !== "Object" || !meaning.isStandard(symbol)) return;
  if (!meaning.parts(meaning.typeOf(given[0])).some((part) => part.getCallSignatures().length > 0)) return;
  report("lua-unsupported", given[0], {
    problem: "A function has no properties in Lua.",
    remedy: "Give an object that has the function as a property: `{ run, cache }`.",
  });
}

/** Functions and blocks that the server cannot run as JavaScript would. */
export function checkFunctions(node: ts.Node, meaning: Meaning, report: Report): void {
  const modifier = ts.isFunctionLike(node) ? isAsync(node) : undefined;
  if (modifier) report("async-function", modifier);
  else if (ts.isAwaitExpression(node) && !functionAround(node)) report("async-function", node);
  else if (ts.isVariableDeclarationList(node)) checkUsing(node, meaning, report);
  else if (ts.isCallExpression(node)) checkAssign(node, meaning, report);
}
