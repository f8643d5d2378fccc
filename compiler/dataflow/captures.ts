import { libraryMember, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** Returns true if a function is called by the time that the call around it returns. */
function isCalledAtOnce(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent)) return false;
  if (parent.expression === node) return true;
  return (
    ts.isPropertyAccessExpression(parent.expression) &&
    libraryMember("Array", parent.expression.name.text)?.calls !== undefined
  );
}

/** Nodes that run later than the code around them: functions, and the values of fields in classes. */
function runsLater(node: ts.Node): boolean {
  if (ts.isPropertyDeclaration(node)) return true;
  return ts.isFunctionLike(node) && !isCalledAtOnce(node);
}

/** The variables of `for (let …)` that count as one in each round. */
export function loopVariables(node: ts.ForStatement): ts.Identifier[] {
  const list = node.initializer;
  if (!list || !ts.isVariableDeclarationList(list) || !(list.flags & ts.NodeFlags.Let)) return [];
  const collect = (name: ts.BindingName): ts.Identifier[] =>
    ts.isIdentifier(name)
      ? [name]
      : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : collect(element.name)));
  return list.declarations.flatMap(({ name }) => collect(name));
}

/** The uses of a variable inside of a node in functions that outlive a round. */
export function capturesIn(root: ts.Node, symbol: ts.Symbol, { facts }: Meaning): ts.Identifier[] {
  return facts.usesWithin(root, symbol).flatMap(({ node }) => (isKept(node, root) ? [node] : []));
}

/** Returns true if something between a use and a node around it runs later than that node. */
function isKept(use: ts.Node, root: ts.Node): boolean {
  for (let at = use; at !== root; at = at.parent) if (runsLater(at)) return true;
  return runsLater(root);
}
