import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { type CollectionKind, collectionKind, collectionsIn } from "./collection_types.ts";
import { isListed, isNewCollection, type Walked, walkedBy } from "./collection_walks.ts";

/** A method that a program needs of its Maps or Sets. */
export interface CollectionMethod {
  readonly kind: CollectionKind;
  readonly name: string;
}

/** The method by which a loop or a list gets what a collection holds. */
function walking({ kind, way }: Walked, isList: boolean): CollectionMethod {
  return { kind, name: isList ? way : "each" };
}

/** The methods of plain collections that an expression needs. */
export function collectionMethods(node: ts.Expression, meaning: Meaning): CollectionMethod[] {
  return [...madeBy(node, meaning), ...walkedWith(node, meaning), ...calledOn(node, meaning)];
}

/** `from` of `new Map(entries)`. */
function madeBy(node: ts.Expression, meaning: Meaning): CollectionMethod[] {
  if (!ts.isNewExpression(node) || !node.arguments?.length || !isNewCollection(node, meaning)) return [];
  const kind = collectionKind(meaning.typeOf(node), meaning);
  return kind ? [{ kind, name: "from" }] : [];
}

function walkedWith(node: ts.Expression, meaning: Meaning): CollectionMethod[] {
  const walked = walkedBy(node, meaning);
  if (!walked) return [];
  if (ts.isForOfStatement(node.parent) && node.parent.expression === node) return [walking(walked, false)];
  return isListed(node, meaning) ? [walking(walked, true)] : [];
}

/** `get` of `map.get(key)`; what is walked through is seen at the call. */
function calledOn(node: ts.Expression, meaning: Meaning): CollectionMethod[] {
  if (!ts.isPropertyAccessExpression(node) || !ts.isCallExpression(node.parent)) return [];
  const isWalk = walkedBy(node.parent, meaning)?.collection === node.expression;
  if (isWalk && !ts.isExpressionStatement(node.parent.parent)) return [];
  return collectionsIn(meaning.typeOf(node.expression), meaning).map((type) => ({
    kind: collectionKind(type, meaning)!,
    name: node.name.text,
  }));
}
