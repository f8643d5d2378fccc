import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** True if a type says that a value may be null. */
export function hasNull(type: ts.Type, meaning: Meaning): boolean {
  return meaning.parts(type).some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
}

/** Types that do not say whether a value may be null. */
export function isAnything(part: ts.Type): boolean {
  return (part.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Instantiable)) !== 0;
}

/** True if the program has null as a value, and not only in comparisons. */
export function programHasNull(meaning: Meaning): boolean {
  const { facts } = meaning;
  const [file] = facts.files;
  if (!file) return false;
  const find = () => facts.files.some((one) => facts.nodesOf(one).nodes.some(isNullValue));
  return meaning.remember("null values", file, find);
}

const comparing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

function isNullValue(node: ts.Node): boolean {
  if (node.kind !== ts.SyntaxKind.NullKeyword) return false;
  return !ts.isBinaryExpression(node.parent) || !comparing.has(node.parent.operatorToken.kind);
}
