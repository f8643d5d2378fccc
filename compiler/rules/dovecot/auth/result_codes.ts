import { type Report, sourceText } from "../../../diagnostics/index.ts";
import { type Meaning, skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { multiValues, resultNames } from "./codes.ts";
import { type ReturnedSetting, returnedResults } from "./returned_results.ts";

/** The program, with its files. */
interface CodeSetting extends ReturnedSetting {
  readonly files: readonly ts.SourceFile[];
}

/** Values that a type assertion, or a type that says nothing, makes results of hooks. */
export function checkResultCodes(setting: CodeSetting, report: Report): void {
  const { files, meaning } = setting;
  const returned = [...returnedResults(setting)].map((node) => multiValues(node)?.[0] ?? node);
  const untyped = returned.filter((node) => meaning.typeOf(node).flags & ts.TypeFlags.Any);
  const asserted = files
    .flatMap((file) => meaning.facts.nodesOf(file).nodes)
    .filter(
      (node): node is ts.AssertionExpression => ts.isAssertionExpression(node) && isClaim(node, meaning),
    );
  for (const node of new Set([...asserted, ...untyped]))
    report("claimed-result", node, { value: sourceText(skipTypes(node)) });
}

/** `7 as UserdbCode`, where the value alone has no such type. */
function isClaim(node: ts.AssertionExpression, meaning: Meaning): boolean {
  if (resultNames(meaning.typeOf(node), meaning).length === 0) return false;
  const parts = meaning.parts(meaning.typeOf(skipTypes(node)));
  return parts.some((part) => resultNames(part, meaning).length === 0);
}
