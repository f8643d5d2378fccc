import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";

/** Returns true if a template is the text that is written: `` String.raw`\d` ``. */
export function isRawTemplate({ tag }: ts.TaggedTemplateExpression, meaning: Meaning): boolean {
  if (!ts.isPropertyAccessExpression(tag) || tag.name.text !== "raw") return false;
  const symbol = meaning.symbolOf(tag.expression);
  return symbol?.name === "String" && meaning.isStandard(symbol);
}

/** The texts of a template as they are written. */
export function rawTexts(template: ts.TemplateLiteral): string[] {
  const pieces = ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
    : [template];
  return pieces.map((piece) => (piece.rawText ?? piece.text).replaceAll("\r\n", "\n"));
}
