import type { Variable } from "../scope/variables.ts";
import type { Script } from "../script.ts";
import type { Identifier } from "../syntax/nodes.ts";
import { argumentsOf, isCall, pathOf } from "../syntax/nodes.ts";
import { isLookedFor } from "./guards.ts";

/** Names of the first result, which is true or false. */
const STATUS =
  /^(?:_|ok|okay|good|done|worked|no_?err\w*|is\w*|has\w*|\w*(?:ok|success|status|succe\w*))\d*$/i;
/** Names for an error. */
const ERROR = /^(?:e|ex|exc|err\w*|msg|message|problem|failure|\w+_err(?:or)?)$/i;

/** `local json, err = pcall(decode, text)`: the first result is a boolean, the second the value or the error. */
export function checkSwappedPcall(script: Script): void {
  for (const node of script.nodes) {
    if (node.type !== "LocalStatement" && node.type !== "AssignmentStatement") continue;
    const [call, other] = node.init;
    const [first, second] = node.variables;
    if (!call || other || !isCall(call) || first?.type !== "Identifier" || second?.type !== "Identifier")
      continue;
    const path = pathOf(call.base);
    if ((path !== "pcall" && path !== "xpcall") || !script.isForeignGlobal(call.base, path)) continue;
    const variable = script.variableOf(first);
    const [called] = argumentsOf(call);
    if (!called || !variable || !isSwapped(first, second, variable, script)) continue;
    const keyword = node.type === "LocalStatement" ? "local " : "";
    script.report("lua-swapped-pcall", first, {
      name: first.name,
      called: called.type === "FunctionDeclaration" ? "the function" : script.source.of(called),
      instead: `${keyword}ok, ${first.name} = ${path}(${
        called.type === "FunctionDeclaration"
          ? "function() … end"
          : argumentsOf(call)
              .map((each) => script.source.of(each))
              .join(", ")
      })`,
    });
  }
}

function isSwapped(first: Identifier, second: Identifier, variable: Variable, script: Script): boolean {
  if (STATUS.test(first.name) || variable.writes.length > 1) return false;
  const isIndexed = variable.reads.some(({ node }) => {
    const parent = script.parents.get(node);
    return (
      (parent?.type === "MemberExpression" || parent?.type === "IndexExpression") && parent.base === node
    );
  });
  const isUsed = variable.reads.some(({ node }) => !isLookedFor(node, script));
  return isIndexed || (ERROR.test(second.name) && (isUsed || variable.reads.length === 0));
}
