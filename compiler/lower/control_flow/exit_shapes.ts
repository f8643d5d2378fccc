import { leastPresence } from "../../dataflow/index.ts";
import { type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import type { ProtectedBlock, ReturnExit } from "../context/protected_block.ts";
import { isAtEnd, neverEnds } from "./endings.ts";

/**
 * Values by which a function inside of a pcall reports how its block was left.
 *
 * - `end`: what a return in it does is what happens behind it anyway
 * - `always`: it never comes to its end, so whatever it gives is returned
 * - `value`: a first value that is not nil (`present`) or neither nil nor false (`truthy`) is returned
 * - `flag`: `true` is the mark of a return
 * - `names`: the mark is the name of the exit, since there are several: `"return"`, `"continue outer"`
 */
type Kind = "end" | "always" | "truthy" | "present" | "flag" | "names";

/** The kind, and the returns behind the pcall. */
export interface ExitShape {
  readonly kind: Kind;
  readonly returns: readonly ReturnExit[];
  /** True if a mark stands before the values. */
  readonly isMarked: boolean;
}

/** Chooses how a block says which way it was left, and writes its returns so. */
export function shapeExits(
  context: ModuleContext,
  block: ProtectedBlock,
  statements: Lua.Statement[],
): ExitShape {
  const { jumps, container, isContinued } = block;
  const isLast = jumps.size === 0 && endsFunction(context, container);
  const returns = block.returns.filter((exit) => !(isLast && exit.isEnd));
  const ends = !neverEnds(statements) || isContinued || returns.length < block.returns.length;
  const kind = jumps.size > 0 ? "names" : kindOf(returns, ends);
  const shape = { kind, returns, isMarked: kind === "flag" || kind === "names" };
  const isBare = givesEnd(shape);
  for (const { statement, values, isEnd } of block.returns) {
    const isPlain = isEnd && isLast;
    statement.expressions = isPlain ? [] : [...markOf(kind), ...(isBare ? [] : values)];
  }
  dropLastReturn(statements);
  return shape;
}

function kindOf(returns: readonly ReturnExit[], ends: boolean): Kind {
  if (returns.length === 0) return "end";
  if (!ends) return "always";
  if (givesEnd({ returns })) return "flag";
  const presence = leastPresence(returns.map((exit) => exit.presence));
  return presence === "unknown" ? "flag" : presence;
}

/** Returns true if all returns behind the pcall give what the end of the function gives. */
export function givesEnd({ returns }: Pick<ExitShape, "returns">): boolean {
  return returns.every(({ isEnd }) => isEnd);
}

function markOf(kind: Kind): Lua.Expression[] {
  if (kind === "names") return [lua.createStringLiteral("return")];
  return kind === "flag" ? [lua.createBooleanLiteral(true)] : [];
}

/** A `return` of nothing at the end of a function says nothing. */
function dropLastReturn(statements: Lua.Statement[]): void {
  const last = statements.at(-1);
  if (!last || !lua.isReturnStatement(last) || last.expressions.length > 0) return;
  if (!last.leadingComments && !last.trailingComments) statements.pop();
}

/** Returns true if behind a block its function ends, and gives what a return of nothing gives. */
function endsFunction(context: ModuleContext, container: ts.Node): boolean {
  const around = ts.findAncestor(container, ts.isFunctionLike);
  if (!around || !isAtEnd(container, ts.isFunctionLike)) return false;
  const isHook = context.lowering.hooks.byFunction.has(around);
  return !isHook || (around.flags & ts.NodeFlags.HasImplicitReturn) !== 0;
}

/** Returns the preferred names of the variables behind `ok`. */
export function namesBehind(shape: ExitShape): [string, ...string[]] {
  const { returns, isMarked } = shape;
  if (!givesResult(shape)) return ["problem"];
  const count = givesEnd(shape) ? 0 : Math.max(...returns.map((exit) => exit.count));
  const names = returns.map((exit) => exit.names).find((each) => each?.length === count);
  const values = names ?? Array.from({ length: count }, () => "value");
  if (isMarked) return [names?.includes("result") ? "returned" : "result", ...values];
  const [first = "result", ...others] = values;
  return [names ? first : "result", ...others];
}

/** Returns true if what is given behind `ok` is needed when it is not an error. */
export function givesResult(shape: ExitShape): boolean {
  return shape.kind !== "end" && !(shape.kind === "always" && givesEnd(shape));
}
