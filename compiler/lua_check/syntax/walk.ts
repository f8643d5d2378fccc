import type { Node } from "./nodes.ts";

/** The nodes directly below a node, in the order of the text. */
export function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([key, value]) => (key === "comments" ? [] : nodesIn(value)));
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** A node and all nodes below it; those below a node that `enter` refuses are left out. */
export function* walk(node: Node, enter: (node: Node) => boolean = () => true): Generator<Node> {
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    if (next === node || enter(next)) open.push(...childrenOf(next).reverse());
  }
}

/** The parent of each node of a tree. */
export function parentsIn(root: Node): ReadonlyMap<Node, Node> {
  const parents = new Map<Node, Node>();
  for (const node of walk(root)) for (const child of childrenOf(node)) parents.set(child, node);
  return parents;
}
