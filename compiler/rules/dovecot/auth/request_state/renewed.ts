import { calleeOf, functionAround, type Meaning } from "../../../../semantics/index.ts";
import ts from "../../../../typescript_api.ts";
import type { Write } from "./writes.ts";

/** The facts about a read: the writes of its place, and the calls of the program. */
export interface Renewals {
  readonly writes: readonly Write[];
  readonly calls: readonly ts.CallExpression[];
  readonly meaning: Meaning;
}

/** Returns true if every way to a node writes its place before, in the same call of a hook. */
export function isRenewed(
  node: ts.Node,
  renewals: Renewals,
  seen: ReadonlySet<ts.Node> = new Set(),
): boolean {
  const around = functionAround(node);
  if (!around || seen.has(around)) return true;
  for (let at = node; at !== around; at = at.parent) {
    const { parent } = at;
    if (!ts.isBlock(parent)) continue;
    const before = parent.statements.filter(({ end }) => end <= at.pos);
    if (before.some((statement) => renews(statement, renewals))) return true;
  }
  const callers = renewals.calls.filter((call) => calleeOf(call, renewals.meaning) === around);
  const next = new Set([...seen, around]);
  // A function without calls is a hook, or a callback that runs where it is written.
  if (callers.length === 0) return functionAround(around) !== undefined && isRenewed(around, renewals, next);
  return callers.every((call) => isRenewed(call, renewals, next));
}

/** Returns true if a statement writes the place, by itself or by a function that it calls, under no condition. */
function renews(statement: ts.Node, renewals: Renewals, seen: readonly ts.Node[] = []): boolean {
  const expression = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  if (!expression) return ts.isVariableStatement(statement) && callsRenewing(statement, renewals, seen);
  if (renewals.writes.some(({ node }) => node === expression)) return true;
  return callsRenewing(statement, renewals, seen);
}

function callsRenewing(statement: ts.Node, renewals: Renewals, seen: readonly ts.Node[]): boolean {
  const { calls, meaning } = renewals;
  return calls.some((call) => {
    if (call.pos < statement.pos || call.end > statement.end) return false;
    if (call.getSourceFile() !== statement.getSourceFile()) return false;
    const callee = calleeOf(call, meaning);
    if (!callee || seen.includes(callee) || !ts.isBlock(callee.body)) return false;
    return callee.body.statements.some((each) => renews(each, renewals, [...seen, callee]));
  });
}
