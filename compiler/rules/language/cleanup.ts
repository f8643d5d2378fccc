import ts from "../../typescript_api.ts";

/** What would have to run, in the same function, when the code at a node is left: in words. */
export function cleanupAround(node: ts.Node): string | undefined {
  for (let at = node; at.parent && !ts.isFunctionLike(at.parent); at = at.parent) {
    const { parent } = at;
    if (ts.isTryStatement(parent) && parent.finallyBlock && parent.finallyBlock !== at) return "`finally`";
    if (ts.isBlock(parent) && hasUsing(parent)) return "the end of `using`";
  }
  return undefined;
}

function hasUsing({ statements }: ts.Block): boolean {
  return statements.some(
    (statement) =>
      ts.isVariableStatement(statement) &&
      (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Using,
  );
}
