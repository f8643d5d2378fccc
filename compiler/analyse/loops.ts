import ts from "typescript";
import type { Report } from "./diagnostics.ts";
import type { Meaning } from "./meaning.ts";

/** Methods that have called their function for the last time when they return. */
const immediate = new Set(
  "every filter find findIndex findLast findLastIndex flatMap forEach map reduce reduceRight some sort toSorted".split(
    " ",
  ),
);

function isCalledAtOnce(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent)) return false;
  if (parent.expression === node) return true;
  return ts.isPropertyAccessExpression(parent.expression) && immediate.has(parent.expression.name.text);
}

function namesOf(list: ts.VariableDeclarationList): ts.Identifier[] {
  const collect = (name: ts.BindingName): ts.Identifier[] =>
    ts.isIdentifier(name)
      ? [name]
      : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : collect(element.name)));
  return list.declarations.flatMap(({ name }) => collect(name));
}

/** Functions that outlive a round of `for (let …)` and use its variable. */
export function checkLoops(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isForStatement(node) || !node.initializer || !ts.isVariableDeclarationList(node.initializer))
    return;
  if (!(node.initializer.flags & ts.NodeFlags.Let)) return;
  const { checker } = meaning;
  const variables = new Set(namesOf(node.initializer).map((name) => checker.getSymbolAtLocation(name)));
  const visit = (inner: ts.Node, isKept: boolean): void => {
    const isFunction = ts.isFunctionLike(inner);
    const kept = isKept || (isFunction && !isCalledAtOnce(inner));
    if (kept && ts.isIdentifier(inner) && variables.has(checker.getSymbolAtLocation(inner))) {
      report("loop-closure", inner, { name: inner.text });
    }
    ts.forEachChild(inner, (child) => visit(child, kept));
  };
  for (const part of [node.statement, node.condition, node.incrementor]) if (part) visit(part, false);
}
