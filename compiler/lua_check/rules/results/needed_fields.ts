import type { Script } from "../../script.ts";
import { memberName } from "../../syntax/nodes.ts";
import type { Result } from "./collect.ts";
import { namesIn, namesInText } from "./fields.ts";
import { wholeTable } from "./kinds.ts";
import type { ResultHook } from "./result_hook.ts";

/** Reports an accepted user without one of the fields that the hook must give. */
export function checkNeededFields({ node, code, second }: Result, hook: ResultHook, script: Script): void {
  const needed = script.contexts
    .map(({ lua }) => lua.neededFields)
    .find((each) => each?.hooks.includes(hook.name));
  if (!needed || !code || script.nodes.some((each) => memberName(each) === needed.unlessRead)) return;
  const names = namesOf(second, script);
  if (!names || names.some((name) => needed.names.includes(name))) return;
  const table = second && second !== "unknown" ? wholeTable(second, script) : undefined;
  const rest = table?.fields.map((field) => script.source.of(field)) ?? [];
  script.report("lua-no-password", node, {
    code: script.source.of(code),
    instead: `{${[...rest, needed.example].join(", ")}}`,
  });
}

/** The names of the fields in a second value; undefined where they are not all known. */
function namesOf(second: Result["second"], script: Script): string[] | undefined {
  if (second === "unknown") return undefined;
  if (!second || second.type === "NilLiteral") return [];
  if (second.type === "Identifier") return undefined;
  const table = wholeTable(second, script);
  if (table) return namesIn(table);
  const isText = second.type === "StringLiteral" || second.type === "BinaryExpression";
  return isText ? namesInText(second) : undefined;
}
