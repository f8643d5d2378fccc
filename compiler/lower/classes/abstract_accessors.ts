import { isAbstractAccessor } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/**
 * Lowers a file without its abstract accessors. TypeScriptToLua makes empty accessors of them, which would hide the
 * field that a subclass has in their place.
 */
export function withoutAbstractAccessors<T>(file: ts.SourceFile, context: ModuleContext, lower: () => T): T {
  const { nodes } = context.lowering.meaning.facts.nodesOf(file);
  const classes = nodes.filter(ts.isClassLike).filter(({ members }) => members.some(isAbstractAccessor));
  const before = classes.map(({ members }) => members);
  for (const node of classes) {
    const others = node.members.filter((member) => !isAbstractAccessor(member));
    Object.assign(node, { members: ts.factory.createNodeArray(others) });
  }
  try {
    return lower();
  } finally {
    for (const [index, node] of classes.entries()) Object.assign(node, { members: before[index] });
  }
}
