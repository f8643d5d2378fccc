import { memberReference, memberSymbol } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Lowering } from "../context/module_context.ts";

/** What a docblock says of a part of Lua's library that 5.1 has not: `@since Lua 5.3: what to use instead`. */
const sinceNewer = /^Lua 5\.[2-9]: (.*)$/s;

function alternativeTo(symbol: ts.Symbol | undefined, { meaning }: Lowering): string | undefined {
  if (!symbol || !meaning.isStandard(symbol)) return undefined;
  const tag = symbol.getJsDocTags(meaning.checker).find(({ name }) => name === "since");
  return sinceNewer.exec(ts.displayPartsToString(tag?.text))?.[1];
}

/** The member or the variable that a node names, also in a pattern: the `type` of `const { type } = math`. */
function namedBy(node: ts.Node, { meaning }: Lowering): ts.Symbol | undefined {
  const reference = memberReference(node, meaning);
  if (reference) return memberSymbol(reference, meaning);
  if (!ts.isIdentifier(node)) return undefined;
  const isMemberName = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  return isMemberName ? undefined : meaning.checker.getSymbolAtLocation(node);
}

/** Refuses, for Lua 5.1, what of Lua's library came later. */
export function checkLibrary(file: ts.SourceFile, lowering: Lowering): void {
  for (const node of lowering.meaning.facts.nodesOf(file).nodes) {
    const symbol = namedBy(node, lowering);
    const instead = alternativeTo(symbol, lowering);
    if (symbol && instead !== undefined) {
      const construct = `\`${lowering.meaning.checker.getFullyQualifiedName(symbol)}\``;
      lowering.report("newer-lua", node, { construct, instead });
    }
  }
}
