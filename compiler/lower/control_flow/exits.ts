import { type Lua, lua } from "../../lua_tree/index.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { neverEnds } from "./endings.ts";
import { exitByJump, type ProtectedCall, returnBehind } from "./protected.ts";

interface Branch {
  readonly condition: Lua.Expression;
  readonly statements: Lua.Statement[];
}

/** `result == "break"`, for a mark. */
function isMark(call: ProtectedCall, name: string): Lua.Expression {
  const mark = lua.createStringLiteral(name);
  return lua.createBinaryExpression(first(call), mark, lua.SyntaxKind.EqualityOperator);
}

function first({ results: [result] }: ProtectedCall): Lua.Identifier {
  return lua.cloneIdentifier(result);
}

function isReturned(call: ProtectedCall): Lua.Expression {
  const { kind } = call.shape;
  if (kind === "names") return isMark(call, "return");
  if (kind !== "present") return first(call);
  return lua.createBinaryExpression(first(call), lua.createNilLiteral(), lua.SyntaxKind.InequalityOperator);
}

/** The branches that take the exits of a block that can come to its end. */
function branchesOf(context: ModuleContext, call: ProtectedCall): Branch[] {
  const { shape, block } = call;
  const jumps = [...block.jumps].map(([name, node]) => ({
    condition: isMark(call, name),
    statements: exitByJump(context, node),
  }));
  if (shape.returns.length === 0) return jumps;
  return [{ condition: isReturned(call), statements: [returnBehind(context, call)] }, ...jumps];
}

/** Builds the statements that follow a protected call: those for an error, and the exits. */
export function takeExits(
  context: ModuleContext,
  call: ProtectedCall,
  failed: Lua.Statement[],
): Lua.Statement[] {
  const ok = () => lua.cloneIdentifier(call.ok);
  const notOk = () => lua.createUnaryExpression(ok(), lua.SyntaxKind.NotOperator);
  if (call.shape.kind === "always") {
    const behind = returnBehind(context, call);
    if (failed.length === 0) return createBranches([{ condition: ok(), statements: [behind] }]);
    if (neverEnds(failed)) return [...createBranches([{ condition: notOk(), statements: failed }]), behind];
    const otherwise = lua.createBlock([behind]);
    return [lua.createIfStatement(notOk(), lua.createBlock(failed), otherwise)];
  }
  const branches = branchesOf(context, call);
  if (failed.length > 0) return createBranches([{ condition: notOk(), statements: failed }, ...branches]);
  const { AndOperator } = lua.SyntaxKind;
  return createBranches(
    branches.map(({ condition, statements }) => ({
      condition: lua.createBinaryExpression(ok(), condition, AndOperator),
      statements,
    })),
  );
}

/** An if statement with its elseif branches, or nothing when there are no branches. */
function createBranches(branches: readonly Branch[]): Lua.Statement[] {
  const chain = branches.reduceRight<Lua.IfStatement | undefined>(
    (rest, { condition, statements }) => lua.createIfStatement(condition, lua.createBlock(statements), rest),
    undefined,
  );
  return chain ? [chain] : [];
}
