import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { type Body, buildGraph } from "./build_graph.ts";
import { Dominators } from "./dominators.ts";
import type { Condition, ControlFlowGraph, Point } from "./graph.ts";

/** The control-flow graph of a body, which is built once. */
export function graphOf(body: Body, meaning: Meaning): ControlFlowGraph {
  return meaning.remember("control-flow graph", body, () => buildGraph(body));
}

/** The conditions that hold where an expression is evaluated, the nearest first. */
export function* conditionsAt(node: ts.Node, meaning: Meaning): Generator<Condition> {
  let at = node;
  while (at.parent && !ts.isFunctionDeclaration(at) && !ts.isClassLike(at)) {
    const body = bodyAround(at);
    if (!body) return;
    const { points, dominators } = pointsOf(body, meaning);
    for (; at !== body && !points.has(at); at = at.parent) yield* conditionsInside(at, at.parent);
    const point = points.get(at);
    for (let held = point && dominators.conditionsAt(point); held; held = held.rest) yield held.condition;
    // Whatever holds where a function is made holds when it runs, for what does not change.
    if (ts.isSourceFile(body)) return;
    at = body.parent;
  }
}

/** The body of the function or the module that a node is a part of. */
function bodyAround(node: ts.Node): Body | undefined {
  const isBody = (at: ts.Node) =>
    ts.isSourceFile(at) || (ts.isFunctionLike(at.parent) && (at.parent as { body?: ts.Node }).body === at);
  return ts.findAncestor(node, isBody) as Body | undefined;
}

/** The point at which each node of a body is evaluated. */
function pointsOf(body: Body, meaning: Meaning) {
  return meaning.remember("points", body, () => {
    const graph = graphOf(body, meaning);
    const points = new Map<ts.Node, Point>();
    for (const point of graph.points) {
      if (point.action === "evaluate" && point.node && !points.has(point.node)) points.set(point.node, point);
    }
    return { points, dominators: new Dominators(graph) };
  });
}

/** The condition under which an expression evaluates one of its parts. */
function conditionsInside(child: ts.Node, parent: ts.Node): Condition[] {
  if (ts.isConditionalExpression(parent)) {
    if (child === parent.condition) return [];
    return [{ expression: parent.condition, holds: child === parent.whenTrue }];
  }
  if (!ts.isBinaryExpression(parent) || child !== parent.right) return [];
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return [{ expression: parent.left, holds: true }];
  return kind === ts.SyntaxKind.BarBarToken ? [{ expression: parent.left, holds: false }] : [];
}
