import { declaredKind, type Hooks, isHookFunction } from "../../../contexts/index.ts";
import { returnsOf } from "../../../dataflow/index.ts";
import {
  calleeOf,
  functionOf,
  isProjectFunction,
  type Meaning,
  type ProjectFunction,
  skipTypes,
} from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { multiValues } from "./codes.ts";

/** The hooks of a program. */
export interface ReturnedSetting {
  readonly hooks: ReadonlyMap<ts.SourceFile, Hooks>;
  readonly meaning: Meaning;
}

/**
 * The expressions that give the results of hooks: in the hooks themselves, in the functions whose results they return, and in
 * those that are declared to give such results.
 */
export function returnedResults({ hooks, meaning }: ReturnedSetting): ReadonlySet<ts.Expression> {
  const results = new Set<ts.Expression>();
  const waiting = [...hooks.values()].flatMap(({ all }) =>
    all.flatMap(({ description, value }) =>
      description.result.kind === "result" ? (functionIn(value, meaning) ?? []) : [],
    ),
  );
  waiting.push(...declaredFunctions(meaning));
  const seen = new Set<ts.Node>();
  for (let fn = waiting.pop(); fn; fn = waiting.pop()) {
    if (seen.has(fn)) continue;
    seen.add(fn);
    for (const value of valuesOf(fn, meaning)) {
      const isCall = ts.isCallExpression(value) && !multiValues(value);
      const callee = isCall ? calleeOf(value, meaning) : undefined;
      if (callee) waiting.push(callee);
      else if (!isCall) results.add(value);
    }
  }
  return results;
}

function declaredFunctions(meaning: Meaning): ProjectFunction[] {
  return meaning.facts.files.flatMap((file) =>
    meaning.facts.nodesOf(file).nodes.filter((node): node is ProjectFunction => {
      return isProjectFunction(node) && declaredKind(node, meaning) !== undefined;
    }),
  );
}

function functionIn(value: ts.Node, meaning: Meaning): ProjectFunction | undefined {
  if (isHookFunction(value)) return value as ProjectFunction;
  return ts.isExpression(value) ? functionOf(value, meaning) : undefined;
}

/** The expressions that a function returns, each branch of `?:` for itself. */
function valuesOf(fn: ProjectFunction, meaning: Meaning): ts.Expression[] {
  const written = ts.isBlock(fn.body)
    ? returnsOf(fn, meaning).map(({ expression }) => expression)
    : [fn.body];
  return written.flatMap((value) => (value ? branchesOf(value) : []));
}

function branchesOf(written: ts.Expression): ts.Expression[] {
  const node = skipTypes(written);
  return ts.isConditionalExpression(node)
    ? [...branchesOf(node.whenTrue), ...branchesOf(node.whenFalse)]
    : [node];
}
