import { type Hooks, isHookFunction } from "../../contexts/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import { conversionsAt } from "./conversions.ts";
import { type ComparedTypes, selfProblems } from "./self_comparison.ts";

/** Reports methods where plain functions are expected, and plain functions where methods are. */
export function checkSelfConversions(node: ts.Node, meaning: Meaning, report: Report): void {
  const reported = new Set<ts.Node>();
  for (const { value, ...types } of conversionsAt(node, meaning)) {
    if (reported.has(value)) continue;
    if (reportProblems(value, types, meaning, report)) reported.add(value);
  }
}

/** Reports hooks that are references to methods: the server calls a function without an object. */
export function checkHookReferences({ all, contexts }: Hooks, meaning: Meaning, report: Report): void {
  for (const { name, value } of all) {
    const context = contexts.find(({ hooks }) => hooks.some((hook) => hook.name === name));
    const to = context && !isHookFunction(value) && meaning.hookType(context.hooksType, name);
    if (to) reportProblems(value, { from: meaning.typeOf(value), to }, meaning, report);
  }
}

function reportProblems(value: ts.Node, types: ComparedTypes, meaning: Meaning, report: Report): boolean {
  const problems = selfProblems(value, types, meaning);
  for (const problem of problems) report("this-mismatch", value, { problem });
  return problems.length > 0;
}
