import { type Lua, tstl } from "../../lua_tree/index.ts";
import { isAssigning, isAssignment, runsProgram, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "./module_context.ts";
import { copyOf } from "./repeatable.ts";

function isUpdate(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return isAssignment(node);
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return false;
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
}

/** Returns true if the right side of an assignment may change what its left side reads. */
function changesLeft(
  { left, right }: ts.BinaryExpression,
  { lowering: { meaning } }: ModuleContext,
): boolean {
  if (right.pos < 0) return false;
  if (runsProgram(right, meaning)) return true;
  const target = skipTypes(left);
  if (!ts.isIdentifier(target)) return meaning.facts.within(right).some(isUpdate);
  const symbol = meaning.symbolOf(target);
  return symbol !== undefined && meaning.facts.usesWithin(right, symbol).some(isAssigning);
}

/** The sides of `left += right`, ready to be put together. */
interface Sides {
  readonly left: Lua.Expression;
  readonly right: Lua.Expression;
}

/**
 * `n += n++` as `local before = n`, `n = n + 1`, `n = before + …`: the left side is read before the statements that the
 * right side needs. `left` is the target.
 */
export function sidesInOrder(node: ts.BinaryExpression, left: Lua.Expression, context: ModuleContext): Sides {
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    context.transformExpression(node.right),
  );
  const isReadFirst = precedingStatements.length > 0 && changesLeft(node, context);
  const read = isReadFirst ? tstl.expressions.moveToPrecedingTemp(context, copyOf(left), node.left) : left;
  context.addPrecedingStatements(precedingStatements);
  return { left: read, right: result };
}
