import type { Script } from "../script.ts";
import type { Expression, Node } from "../syntax/nodes.ts";
import { memberName } from "../syntax/nodes.ts";

/** Returns true for a value that the script only looks for: `if jit then`, `unpack or table.unpack`, `x == nil`. */
export function isLookedFor(node: Node, script: Script): boolean {
  const parent = script.parents.get(node);
  if (!parent) return false;
  switch (parent.type) {
    case "IfClause":
    case "ElseifClause":
    case "WhileStatement":
      return parent.condition === node;
    case "UnaryExpression":
      return parent.operator === "not";
    case "LogicalExpression":
      return parent.left === node || isLookedFor(parent, script);
    case "BinaryExpression":
      return (
        /^[=~]=$/.test(parent.operator) &&
        [parent.left, parent.right].some(({ type }) => type === "NilLiteral")
      );
    case "CallExpression":
      return parent.base.type === "Identifier" && parent.base.name === "type";
    default:
      return false;
  }
}

/** The operands of the chain of `or` around a node. */
export function alternativesOf(node: Expression, script: Script): Expression[] {
  let top: Node = node;
  for (
    let parent = script.parents.get(top);
    parent?.type === "LogicalExpression";
    parent = script.parents.get(top)
  ) {
    if (parent.operator !== "or") break;
    top = parent;
  }
  return operandsOf(top as Expression);
}

function operandsOf(node: Expression): Expression[] {
  if (node.type !== "LogicalExpression" || node.operator !== "or") return [node];
  return [...operandsOf(node.left), ...operandsOf(node.right)];
}

/** Returns true if a node is assigned to: `a.name = value`, `function a.name() end`. */
export function isAssigned(node: Node, script: Script): boolean {
  const parent = script.parents.get(node);
  if (parent?.type === "AssignmentStatement") return parent.variables.some((target) => target === node);
  return parent?.type === "FunctionDeclaration" && parent.identifier === node;
}

/** The members that a script itself assigns, by their text: `string.split`. */
export function assignedMembers(script: Script): ReadonlySet<string> {
  const assigned = script.nodes.filter((node) => memberName(node) !== undefined && isAssigned(node, script));
  return new Set(assigned.map((node) => script.source.of(node).replace(":", ".")));
}
