import { type Report, sourceText } from "../../diagnostics/index.ts";
import { libraryMember, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Returns true if a value is known to be a text with characters beyond ASCII. */
function isBeyondAscii(node: ts.Expression, meaning: Meaning): boolean {
  return meaning
    .parts(meaning.typeOf(node))
    .some((part) => part.isStringLiteral() && /[^\p{ASCII}]/u.test(part.value));
}

function checkCall(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression)) return;
  const { name, expression: object } = expression;
  const [first, second] = given;
  if (name.text === "fromCharCode" && object.getText() === "String") {
    for (const code of given) {
      const type = meaning.typeOf(code);
      if (type.isNumberLiteral() && type.value > 127) report("non-ascii-text", code, { source: "text" });
    }
  } else if (name.text === "split" && first && isBeyondAscii(object, meaning)) {
    const separator = meaning.typeOf(first);
    if (separator.isStringLiteral() && separator.value === "")
      report("non-ascii-text", object, { source: sourceText(object) });
  } else if (name.text === "localeCompare" && first && isBeyondAscii(first, meaning)) {
    report("non-ascii-text", first, { source: sourceText(first) });
  } else if (libraryMember("String", name.text)?.pads && second && isBeyondAscii(second, meaning)) {
    report("non-ascii-text", second, { source: sourceText(second) });
  }
}

/** Texts are bytes in Lua: where one is known to have other characters, what counts them is refused. */
export function checkCharacters(node: ts.Node, meaning: Meaning, report: Report): void {
  const check = (text: ts.Expression) => {
    if (isBeyondAscii(text, meaning)) report("non-ascii-text", text, { source: sourceText(text) });
  };
  if (ts.isCallExpression(node)) checkCall(node, meaning, report);
  else if (ts.isPropertyAccessExpression(node) && libraryMember("String", node.name.text)?.isByCharacter)
    check(node.expression);
  else if (ts.isElementAccessExpression(node) || ts.isForOfStatement(node)) check(node.expression);
  else if (ts.isSpreadElement(node)) check(node.expression);
}
