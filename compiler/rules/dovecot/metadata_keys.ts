import { isChecked } from "../../dataflow/index.ts";
import { operandText, type Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** An assertion that a text is a metadata key, where a check should find out. */
export function checkMetadataKeys(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return;
  const wanted = meaning.checker.getTypeFromTypeNode(node.type);
  if (!meaning.parts(wanted).every(isKey)) return;
  const { expression } = node;
  const given = meaning.typeOf(expression);
  if (meaning.checker.isTypeAssignableTo(given, wanted) && (given.flags & ts.TypeFlags.Any) === 0) return;
  const symbol = ts.isIdentifier(expression) ? meaning.symbolOf(expression) : undefined;
  if (symbol && ts.isIdentifier(expression) && isChecked(symbol, expression, meaning)) return;
  report("metadata-key-cast", node, { type: node.type.getText(), key: operandText(expression) });
}

function isKey(type: ts.Type): boolean {
  if ((type.flags & ts.TypeFlags.TemplateLiteral) === 0) return false;
  return /^\/(?:private|shared)\//.test((type as ts.TemplateLiteralType).texts[0] ?? "");
}
