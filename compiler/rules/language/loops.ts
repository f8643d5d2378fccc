import { capturesIn, loopVariables } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Functions in the head of `for (let …)` that keep its variable, of which each round has another. */
export function checkLoops(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isForStatement(node)) return;
  const { checker } = meaning;
  for (const name of loopVariables(node)) {
    const symbol = checker.getSymbolAtLocation(name);
    if (!symbol) continue;
    for (const part of [node.initializer, node.condition, node.incrementor]) {
      for (const use of part ? capturesIn(part, symbol, meaning) : [])
        report("loop-closure", use, { name: name.text });
    }
  }
}
