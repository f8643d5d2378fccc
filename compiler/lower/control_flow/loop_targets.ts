import { tstl } from "../../lua_tree/index.ts";

const { loops, preceding } = tstl;
const { transformForInitializer } = loops;

/** `for (list[i++] of values)`: what the target needs happens in each round, not once in front of the loop. */
function transformTarget(...given: Parameters<typeof transformForInitializer>) {
  const [context, , block] = given;
  const { precedingStatements, result } = preceding.transformInPrecedingStatementScope(context, () =>
    transformForInitializer(...given),
  );
  block.statements.unshift(...precedingStatements);
  return result;
}

/** TypeScriptToLua writes the heads of its loops itself, and asks here for what they assign to. */
export function useLoopTargets(): void {
  Object.assign(loops, { transformForInitializer: transformTarget });
}
