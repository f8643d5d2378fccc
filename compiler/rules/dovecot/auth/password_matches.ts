import { type Flow, isCallOf } from "../../../dataflow/index.ts";
import { type Report, sourceText } from "../../../diagnostics/index.ts";
import { isLogical, type Meaning } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { MatchFlow } from "./match_flow.ts";
import { confusesMatch } from "./match_tests.ts";

/** The program, with its calls and the ways of its values. */
export interface MatchSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/**
 * Tests of the number that password_verify gives which let 0 (another password) or -1 (a broken hash) go the way of 1, wherever
 * the number gets to.
 */
export function checkPasswordMatches({ files, calls, flow, meaning }: MatchSetting, report: Report): void {
  const origins = calls.filter((call) => isCallOf(call, "password_verify", meaning));
  if (origins.length === 0) return;
  const matches = new MatchFlow(files, { flow, meaning, origins });
  for (const node of files.flatMap((file) => meaning.facts.nodesOf(file).nodes)) {
    if (!ts.isExpression(node) || isWrapped(node) || isLogical(node) || !matches.includes(node)) continue;
    const test = confusesMatch(node, matches, meaning);
    if (test) report("unchecked-password", test, { test: sourceText(test), value: sourceText(node) });
  }
}

/** `(match)` and `match as number` are looked at as a whole. */
function isWrapped({ parent }: ts.Node): boolean {
  return (
    ts.isParenthesizedExpression(parent) ||
    ts.isAssertionExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isSatisfiesExpression(parent)
  );
}
