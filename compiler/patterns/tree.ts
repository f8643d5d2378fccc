import { classText } from "./classes.ts";
import { frontiers } from "./lua_pattern.ts";
import { type Part, partsOf, type Repeat, sizeOf } from "./parts.ts";

/**
 * An expression as a table for the matcher that a chunk then contains. A text is a Lua pattern that matches in one way
 * only and begins with `^`; a list is a sequence.
 */
export type Tree = string | readonly Tree[] | TreeNode;

export interface TreeNode {
  readonly [field: string]: Tree | number | boolean;
}

const node = (fields: Record<string, Tree | number | boolean | undefined>): TreeNode =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as TreeNode;

function repeatTree(repeat: Repeat): Tree {
  const { part, groups } = repeat;
  const limits = {
    min: repeat.min,
    max: repeat.max === Number.POSITIVE_INFINITY ? undefined : repeat.max,
    lazy: repeat.isLazy || undefined,
  };
  if (part.kind === "set") return node({ run: `^${classText(part.bytes)}*`, ...limits });
  const [first, behind] = groups;
  const forgotten = first < behind ? { first, last: behind - 1 } : {};
  return node({ part: treeOf(part), ...limits, ...forgotten });
}

const lineEnd: Tree = { any: ["^$", { ahead: "^[\n\r]" }] };

function assertionTree(part: Part & { readonly kind: "start" | "end" }): Tree {
  if (part.kind === "start") return { start: part.isOfLine ? "line" : "text" };
  return part.isOfLine ? lineEnd : "^$";
}

function treeOf(part: Part): Tree {
  switch (part.kind) {
    case "set":
      return `^${classText(part.bytes)}`;
    case "text":
      return `^${part.text}`;
    case "sequence":
      return sequenceTree(part.parts);
    case "choice":
      return { any: part.choices.map(treeOf) };
    case "group":
      return { group: part.number, part: treeOf(part.part) };
    case "repeat":
      return repeatTree(part);
    case "start":
    case "end":
      return assertionTree(part);
    case "boundary": {
      const sides = { any: [`^${frontiers.behind}`, `^${frontiers.before}`] };
      return part.isNegated ? { never: sides } : sides;
    }
    case "ahead":
      return part.isNegated ? { never: treeOf(part.part) } : { ahead: treeOf(part.part) };
    case "behind":
      return behindTree(part.ways, part.isNegated);
    case "same":
      return { same: part.number };
  }
}

/** What stands before, as a tree that is matched so many bytes before a place. */
function behindTree(ways: readonly Part[], isNegated: boolean): Tree {
  const trees = ways.map((way) => ({ behind: treeOf(way), size: sizeOf(way)! }));
  const all = trees.length === 1 ? trees[0]! : { any: trees };
  return isNegated ? { never: all } : all;
}

/** A sequence, in which neighbours that match in one way only are one pattern. */
function sequenceTree(parts: readonly Part[]): Tree {
  const trees: Tree[] = [];
  for (const tree of parts.map(treeOf)) {
    const last = trees.at(-1);
    if (typeof tree !== "string" || typeof last !== "string" || last.endsWith("$")) trees.push(tree);
    else trees[trees.length - 1] = last + tree.slice(1);
  }
  if (trees.length === 0) return "^";
  return trees.length === 1 ? trees[0]! : trees;
}

/** The table for a whole expression, with the number of its groups. */
export function expressionTree(part: Part, groups: number): TreeNode {
  return groups > 0 ? { part: sequenceTree(partsOf(part)), groups } : { part: sequenceTree(partsOf(part)) };
}
