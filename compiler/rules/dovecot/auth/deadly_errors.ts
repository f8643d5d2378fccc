import { compareReleases } from "../../../../releases/index.ts";
import type { Hooks } from "../../../contexts/index.ts";
import { isHookFunction } from "../../../contexts/index.ts";
import type { Report } from "../../../diagnostics/index.ts";
import { isShippedModule } from "../../../program/index.ts";
import {
  calleeOf,
  functionAround,
  functionOf,
  type Meaning,
  memberReference,
  memberSymbol,
  type ProjectFunction,
} from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";

/** The hook in which an error ends the worker, and the releases from the first up to the one that mends it. */
const HOOK = "auth_password_verify";
const FIRST = "2.3.11.2";
const MENDED = "2.3.14";

/** A function of Lua that raises an error where a file is not there. */
const RAISING = "lines";

/** Errors that leave auth_password_verify, on releases whose workers die of them. */
export function checkDeadlyErrors(hooks: Iterable<Hooks>, meaning: Meaning, report: Report): void {
  const { release } = meaning;
  if (compareReleases(release, FIRST) < 0 || compareReleases(release, MENDED) >= 0) return;
  const seen = new Set<ts.Node>();
  for (const { all } of hooks) {
    const { value } = all.find(({ name }) => name === HOOK) ?? {};
    const code = value && codeOf(value, meaning);
    for (const node of code ? errorsLeaving(code, meaning, seen) : [])
      report("error-ends-worker", node, { hook: HOOK, release });
  }
}

function codeOf(value: ts.Node, meaning: Meaning): ProjectFunction | undefined {
  if (isHookFunction(value)) return value as ProjectFunction;
  return ts.isExpression(value) ? functionOf(value, meaning) : undefined;
}

/** The calls that raise in a function, and in those that it calls, outside of every `try` that catches. */
function* errorsLeaving(code: ProjectFunction, meaning: Meaning, seen: Set<ts.Node>): Generator<ts.Node> {
  if (seen.has(code)) return;
  seen.add(code);
  for (const node of meaning.facts.within(code.body)) {
    if (functionAround(node) !== code || isCaughtIn(node, code)) continue;
    if (ts.isThrowStatement(node)) yield node;
    if (!ts.isCallExpression(node)) continue;
    const callee = calleeOf(node, meaning);
    if (callee) yield* errorsOf(callee, node, { meaning, seen });
    else if (mayRaise(node, meaning)) yield node;
  }
}

/** The errors of a function that is called; those of a module of this package are said where it is called. */
function* errorsOf(
  callee: ProjectFunction,
  call: ts.CallExpression,
  { meaning, seen }: { readonly meaning: Meaning; readonly seen: Set<ts.Node> },
): Generator<ts.Node> {
  const isShipped = isShippedModule(callee.getSourceFile().fileName);
  if (!isShipped) yield* errorsLeaving(callee, meaning, seen);
  else if (!errorsLeaving(callee, meaning, new Set()).next().done) yield call;
}

function mayRaise({ expression }: ts.CallExpression, meaning: Meaning): boolean {
  const reference = memberReference(expression, meaning);
  if (reference?.name !== RAISING) return false;
  const member = memberSymbol(reference, meaning);
  return member !== undefined && meaning.isStandard(member);
}

/** Returns true if a `try` of the function catches what is raised at a node. */
function isCaughtIn(node: ts.Node, code: ts.Node): boolean {
  for (let at = node; at !== code; at = at.parent) {
    const { parent } = at;
    if (ts.isTryStatement(parent) && parent.tryBlock === at && parent.catchClause) return true;
  }
  return false;
}
