import type { Script } from "../script.ts";
import type { ServerTypes } from "../server/types.ts";
import type { Expression, Node } from "../syntax/nodes.ts";
import { baseOf } from "../syntax/nodes.ts";

/** Objects of a hook that get into a variable which is there after it. */
export function checkKept(script: Script, types: ServerTypes): void {
  const objects = new Set(script.contexts.flatMap(({ lua }) => lua.objects));
  for (const node of script.nodes) {
    if (node.type !== "AssignmentStatement") continue;
    for (const [index, target] of node.variables.entries()) {
      const value = node.init[index];
      const type = value && types.typeOf(value);
      if (!value || !type || !objects.has(types.declarations.nameOf(type))) continue;
      const name = keptIn(target, node, script);
      if (name !== undefined) script.report("lua-request-kept", value, valuesFor(name, value, script, types));
    }
  }
}

/** The name of a variable that outlives the function around a statement, and that is not emptied again. */
function keptIn(target: Expression, statement: Node, script: Script): string | undefined {
  let at: Expression | undefined = target;
  while (at && at.type !== "Identifier") at = baseOf(at);
  const variable = at && script.variableOf(at);
  const inside = script.scopes.functions.get(statement);
  if (!variable || !inside || (variable.kind !== "global" && variable.inside === inside)) return undefined;
  if (variable.kind === "parameter" || variable.kind === "loop") return undefined;
  const isEmptied =
    at === target &&
    variable.writes.some((write) => write.inside === inside && write.value?.type === "NilLiteral");
  return isEmptied ? undefined : variable.name;
}

function valuesFor(name: string, value: Expression, script: Script, types: ServerTypes) {
  const type = types.typeOf(value)!;
  const isRequest = types.declarations.memberNames(type).includes("user");
  return {
    name,
    kind: isRequest ? "request" : "user's object",
    instead: `${script.source.of(value)}.${isRequest ? "user" : "username"}`,
  };
}
