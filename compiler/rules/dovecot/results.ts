import { type Hooks, resultCall, writeResult } from "../../contexts/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";

/** The program, and the hooks of its entries. */
interface ResultSetting {
  readonly calls: readonly ts.CallExpression[];
  readonly hooks: ReadonlyMap<ts.SourceFile, Hooks>;
  readonly meaning: Meaning;
}

/** Results of hooks that have no Lua where they stand. */
export function checkResults({ calls, hooks, meaning }: ResultSetting, report: Report): void {
  const program = { meaning, hooks: [...hooks.values()] };
  for (const call of calls) {
    const result = resultCall(call, meaning);
    const written = result && writeResult(result, program);
    if (written && "code" in written) report(written.code, written.node, written.values);
  }
}
