import { type Hooks, isHookFunction } from "../../contexts/index.ts";
import { type ConventionProblem, conventionsOf } from "../../dataflow/index.ts";
import { type Report, sourceText } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Reports methods that are called without the object they need, and functions that are called in two ways. */
export function checkSelfConversions(node: ts.Node, meaning: Meaning, report: Report): void {
  const found = conventionsOf(meaning).problemAt(node);
  // A hook that reads `this` is told so at the word.
  if (!found || (found.kind === "lost" && isDefaultExport(node))) return;
  report("this-mismatch", node, { problem: describe(found), source: sourceText(node) });
}

function isDefaultExport(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isSatisfiesExpression(parent) || ts.isAsExpression(parent) || ts.isParenthesizedExpression(parent)
    ? isDefaultExport(parent)
    : ts.isExportAssignment(parent);
}

function describe({ kind, name }: ConventionProblem): string {
  if (kind === "lost") return `'${name}' reads \`this\`, and is called without its object here.`;
  if (kind === "both") return `'${name}' is called with an object in one place and without in another.`;
  return `'${name}' reads \`this\`, which an overload with \`this: void\` has not. Leave \`this: void\` out.`;
}

/** Reports hooks that are references to methods: the server calls a function without an object. */
export function checkHookReferences({ all }: Hooks, meaning: Meaning, report: Report): void {
  for (const { value } of all) {
    if (isHookFunction(value) || conventionsOf(meaning).ofType(meaning.typeOf(value)) !== "self") continue;
    const problem = `The server calls '${value.getText()}' without its object.`;
    report("this-mismatch", value, { problem, source: sourceText(value) });
  }
}
