import type ts from "typescript";
import type { Report } from "./diagnostics.ts";
import type { Meaning } from "./meaning.ts";
import { textKind } from "./text_kind.ts";
import { textParts } from "./text_places.ts";

/** Values that become text must have one that is the same in Lua. */
export function checkText(node: ts.Node, meaning: Meaning, report: Report): void {
  for (const part of textParts(node, meaning)) {
    const kind = textKind(part, meaning);
    const source = part.getText().replace(/\s+/g, " ");
    if (kind === "undefined")
      report("undefined-in-text", part, { source: source.length > 40 ? "value" : source });
    if (kind === "object") {
      report("object-in-text", part, { type: meaning.checker.typeToString(meaning.typeOf(part)) });
    }
  }
}
