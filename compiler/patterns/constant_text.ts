import { isRawTemplate, type Meaning, rawTexts, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** The text that an expression always has, as far as that is known: of literals, constants, and what joins them. */
export function constantText(written: ts.Expression, meaning: Meaning): string | undefined {
  const node = skipTypes(written);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return templateText(node, meaning);
  if (ts.isTaggedTemplateExpression(node)) return rawText(node, meaning);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return joined([node.left, node.right].map((side) => constantText(side, meaning)));
  const declaration = ts.isIdentifier(node) ? meaning.symbolOf(node)?.valueDeclaration : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant ? constantText(declaration.initializer, meaning) : undefined;
}

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.every((part) => part !== undefined) ? parts.join("") : undefined;

function templateText({ head, templateSpans }: ts.TemplateExpression, meaning: Meaning): string | undefined {
  const spans = templateSpans.flatMap(({ expression, literal }) => [
    constantText(expression, meaning),
    literal.text,
  ]);
  return joined([head.text, ...spans]);
}

/** The text of `` String.raw`\d+` ``. */
function rawText(node: ts.TaggedTemplateExpression, meaning: Meaning): string | undefined {
  const { template } = node;
  if (!isRawTemplate(node, meaning)) return undefined;
  const texts = rawTexts(template);
  const values = ts.isTemplateExpression(template)
    ? template.templateSpans.map(({ expression }) => constantText(expression, meaning))
    : [];
  return joined(texts.flatMap((text, index) => [text, ...(index < values.length ? [values[index]] : [])]));
}
