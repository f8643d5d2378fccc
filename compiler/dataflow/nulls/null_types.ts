import { filesWith, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { mayGetNull } from "./open_nulls.ts";

const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Instantiable;

/** True if a type says that a value may be null. */
export function hasNull(type: ts.Type, meaning: Meaning): boolean {
  if (isNarrowedUnknown(type, meaning)) return false;
  return alternatives(type)
    .filter((part) => !isNarrowed(part))
    .some((part) => meaning.parts(part).some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0));
}

/** True if a type does not say whether a value may be null. */
export function isAnything(type: ts.Type, meaning: Meaning): boolean {
  if (isNarrowedUnknown(type, meaning) || alternatives(type).some(isNarrowed)) return true;
  return meaning.parts(type).some(({ flags }) => (flags & open) !== 0);
}

/** True if a value may be null, by its type or by what the chunk gives to such types. */
export function mayBeNull(type: ts.Type, node: ts.Node, meaning: Meaning): boolean {
  if (!chunkHasNull(node, meaning)) return false;
  return hasNull(type, meaning) || (isAnything(type, meaning) && mayGetNull(type, node, meaning));
}

/** True if members of an object may be null that its type does not name. */
export function mayHoldNull(type: ts.Type, node: ts.Node, meaning: Meaning): boolean {
  return chunkHasNull(node, meaning) && mayGetNull(type, node, meaning);
}

function alternatives(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** `{} | null`, which is left of an `unknown` that is not undefined. */
function isNarrowedUnknown(type: ts.Type, { checker }: Meaning): boolean {
  const parts = alternatives(type);
  const isEmpty = (part: ts.Type) =>
    (part.flags & ts.TypeFlags.Object) !== 0 && checker.isTypeAssignableTo(checker.getStringType(), part);
  return parts.some(({ flags }) => flags & ts.TypeFlags.Null) && parts.some(isEmpty);
}

/** `T & null`, which is left of a `T | undefined` that is not undefined. */
function isNarrowed(type: ts.Type): boolean {
  const has = (flag: ts.TypeFlags) => type.isIntersection() && type.types.some(({ flags }) => flags & flag);
  return has(ts.TypeFlags.Null) && has(ts.TypeFlags.Instantiable);
}

/** True if null is a value in a file or in those that may be in one chunk with it, and not only in comparisons. */
function chunkHasNull(node: ts.Node, meaning: Meaning): boolean {
  const chunk = filesWith(node.getSourceFile(), meaning);
  const find = () => [...chunk].some((file) => meaning.facts.nodesOf(file).nodes.some(isNullValue));
  return meaning.remember("null values", chunk, find);
}

/** True if null stands in a file at all, or something that gives it. */
export function namesNull(file: ts.SourceFile, meaning: Meaning): boolean {
  const isNamed = (node: ts.Node) => node.kind === ts.SyntaxKind.NullKeyword || isSearch(node);
  return meaning.remember("null keywords", file, () => meaning.facts.nodesOf(file).nodes.some(isNamed));
}

const comparing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

function isNullValue(node: ts.Node): boolean {
  if (isSearch(node)) return true;
  if (node.kind !== ts.SyntaxKind.NullKeyword) return false;
  return !ts.isBinaryExpression(node.parent) || !comparing.has(node.parent.operatorToken.kind);
}

/** `exec` and `match`, which are null where nothing is found. */
function isSearch(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { text } = node.expression.name;
  return text === "exec" || text === "match";
}
