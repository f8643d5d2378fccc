import type ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { saysNothing } from "./text_places.ts";
import { isNumeric, kindOfType } from "./type_kind.ts";

/** What `Boolean`, `String` or `Number` does as a value, as in `list.map(String)`, by the type of what it gets. */
export type Converter = "truth" | "text" | "number to text" | "any to text" | "text to number";

/** Returns what a converter that is used as a value does, or undefined for other names and for types it cannot convert. */
export function converterOf(node: ts.Identifier, meaning: Meaning): Converter | undefined {
  const symbol = meaning.symbolOf(node);
  if (!symbol || !meaning.isStandard(symbol)) return undefined;
  if (node.text === "Boolean") return "truth";
  if (node.text !== "String" && node.text !== "Number") return undefined;
  const given = givenType(node, meaning);
  if (!given) return undefined;
  const kind = kindOfType(given, meaning);
  if (node.text === "Number") return kind === "string" ? "text to number" : undefined;
  if (isNumeric(given, meaning)) return "number to text";
  if (kind === "list" || kind === "anything" || saysNothing(given, meaning)) return "any to text";
  return kind === "string" || kind === "number" || kind === "printable" ? "text" : undefined;
}

/** The type of the first argument that a function at this place will be called with. */
function givenType(node: ts.Expression, { checker }: Meaning): ts.Type | undefined {
  const [signature] = checker.getContextualType(node)?.getCallSignatures() ?? [];
  const [parameter] = signature?.getParameters() ?? [];
  return parameter && checker.getTypeOfSymbolAtLocation(parameter, node);
}
