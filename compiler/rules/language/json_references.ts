import { type Report, sourceText } from "../../diagnostics/index.ts";
import { isStringify, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

function isCalled(name: ts.Identifier): boolean {
  const { parent } = name;
  const member = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
  return ts.isCallExpression(member.parent) && member.parent.expression === member;
}

/** `values.map(stringify)`: such a call cannot be told that a value is an object that may be empty. */
export function checkJsonReferences(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isIdentifier(node) || ts.isImportSpecifier(node.parent) || ts.isExportSpecifier(node.parent))
    return;
  if (isCalled(node) || !isStringify(meaning.symbolOf(node))) return;
  const problem = "Where stringify is not called directly, an empty object becomes an empty array.";
  const called = `(value) => ${sourceText(node)}(value)`;
  report("lua-unsupported", node, { problem, remedy: `Call it: \`${called}\`.` });
}
