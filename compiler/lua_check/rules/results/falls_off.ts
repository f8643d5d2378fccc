import type { Script } from "../../script.ts";
import type { Node, Statement } from "../../syntax/nodes.ts";
import { pathOf } from "../../syntax/nodes.ts";
import { walk } from "../../syntax/walk.ts";

/** Calls that do not come back. */
const ENDS: ReadonlySet<string> = new Set(["error", "os.exit"]);

/** Returns true if the end of a block can be reached. A `goto` counts as a way out. */
export function fallsOff(body: readonly Statement[], script: Script): boolean {
  const last = body.at(-1);
  if (!last) return true;
  switch (last.type) {
    case "ReturnStatement":
    case "GotoStatement":
    case "BreakStatement":
      return false;
    case "CallStatement":
      return !ENDS.has(pathOf(last.expression.base) ?? "");
    case "DoStatement":
      return fallsOff(last.body, script);
    case "RepeatStatement":
      return fallsOff(last.body, script) || hasBreak(last.body);
    case "WhileStatement":
      return last.condition.type !== "BooleanLiteral" || !last.condition.value || hasBreak(last.body);
    case "IfStatement":
      return (
        last.clauses.at(-1)?.type !== "ElseClause" ||
        last.clauses.some((clause) => fallsOff(clause.body, script))
      );
    default:
      return true;
  }
}

function hasBreak(body: readonly Statement[]): boolean {
  const isOwn = ({ type }: Node) => !/^(?:FunctionDeclaration|While|Repeat|For)/.test(type);
  return body.some(
    (statement) =>
      isOwn(statement) && [...walk(statement, isOwn)].some(({ type }) => type === "BreakStatement"),
  );
}
