import type { Report } from "../../../diagnostics/index.ts";
import { type Meaning, memberReference, memberSymbol } from "../../../semantics/index.ts";
import type ts from "../../../typescript_api.ts";

/** Fields about the databases before, which the request of a worker has lost. */
const FLAGS: ReadonlySet<string> = new Set([
  "passdbs_seen_user_unknown",
  "passdbs_seen_internal_failure",
  "userdbs_seen_internal_failure",
]);

/** Fields that are false in every worker. */
export function checkWorkerFlags(files: readonly ts.SourceFile[], meaning: Meaning, report: Report): void {
  for (const node of files.flatMap((file) => meaning.facts.nodesOf(file).nodes)) {
    const reference = memberReference(node, meaning);
    const { name } = reference ?? {};
    if (reference === undefined || name === undefined || !FLAGS.has(name)) continue;
    if (meaning.isOwn(memberSymbol(reference, meaning), name)) report("always-false", node, { name });
  }
}
