import { followed, onlyWrite, ownCall, returnsOf } from "../../scope/values.ts";
import type { Write } from "../../scope/variables.ts";
import type { Script } from "../../script.ts";
import type { Expression, FunctionNode, Node } from "../../syntax/nodes.ts";
import { isCall } from "../../syntax/nodes.ts";
import { fallsOff } from "./falls_off.ts";

/** The two values that a function gives at one place. */
export interface Result {
  /** The statement, or the function whose end is reached. */
  readonly node: Node;
  readonly code: Expression | undefined;
  /** `"unknown"` where a call gives it; undefined where there is none. */
  readonly second: Expression | "unknown" | undefined;
}

/** The results of a function, also those of functions whose results it returns. */
export function resultsOf(fn: FunctionNode, script: Script, seen = new Set<FunctionNode>()): Result[] {
  if (seen.has(fn)) return [];
  seen.add(fn);
  const returned = returnsOf(fn, script).flatMap((node) => {
    const [first, second] = node.arguments;
    const own = first && callBehind(first, second, script);
    if (own) return resultsOf(own, script, seen);
    return pairsOf(node, script);
  });
  return fallsOff(fn.body, script)
    ? [...returned, { node: fn, code: undefined, second: undefined }]
    : returned;
}

/** The functions that {@link resultsOf} goes through. */
export function functionsBehind(fn: FunctionNode, script: Script): ReadonlySet<FunctionNode> {
  const seen = new Set<FunctionNode>();
  resultsOf(fn, script, seen);
  return seen;
}

/** The function whose two results are returned: `return f(x)`, or `local result, fields = f(x)` and `return result, fields`. */
function callBehind(
  first: Expression,
  second: Expression | undefined,
  script: Script,
): FunctionNode | undefined {
  if (!second) {
    const own = isCall(first) ? ownCall(first, script) : undefined;
    return own?.before === 0 ? own.called : undefined;
  }
  const [one, other] = [onlyWrite(first, script), onlyWrite(second, script)];
  const call =
    one?.value && one.value === other?.value && isCall(one.value) ? ownCall(one.value, script) : undefined;
  const isInOrder = call && one?.place === call.before && other?.place === call.before + 1;
  return isInOrder ? call.called : undefined;
}

function pairsOf(node: Extract<Node, { type: "ReturnStatement" }>, script: Script): Result[] {
  const [first, second] = node.arguments;
  if (!first) return [{ node, code: undefined, second: undefined }];
  if (!second && (isCall(first) || first.type === "VarargLiteral")) return [];
  const beside = second && besideEachOther(first, second, script);
  if (beside) return beside.map((pair) => ({ node, ...pair }));
  const value = second && secondOf(second, script);
  return codesOf(first, script).map((code) => ({ node, code, second: value }));
}

function isOpen(node: Expression): boolean {
  return isCall(node) || node.type === "VarargLiteral";
}

/** A second value by a name that gets several is not known. */
function secondOf(node: Expression, script: Script): Expression | "unknown" {
  const value = followed(node, script);
  if (value.type === "Identifier") return isNil(value, script) ? node : "unknown";
  return value;
}

function isNil(node: Expression, script: Script): boolean {
  const variable = script.variableOf(node);
  return variable?.kind === "local" && variable.writes.length === 0;
}

/** The expressions that a result may be: the branches of `a and b or c`, and all values of a name. */
function codesOf(node: Expression, script: Script, depth = 0): Expression[] {
  if (node.type === "LogicalExpression" && node.operator === "or" && depth < 8) {
    const left =
      node.left.type === "LogicalExpression" && node.left.operator === "and" ? node.left.right : node.left;
    return [left, node.right].flatMap((each) => codesOf(each, script, depth + 1));
  }
  const variable = script.variableOf(node);
  if (variable?.kind !== "local" || depth >= 8) return [node];
  const values = variable.writes.map(({ value, place }) => (place === 0 ? value : undefined));
  return values.flatMap((value) => (value ? codesOf(value, script, depth + 1) : []));
}

/** The values that two names get in the same blocks, pair by pair. */
function besideEachOther(
  first: Expression,
  second: Expression,
  script: Script,
): { code: Expression; second: Expression | "unknown" }[] | undefined {
  const [one, other] = [script.variableOf(first), script.variableOf(second)];
  if (one?.kind !== "local" || other?.kind !== "local") return undefined;
  if (one.writes.length < 2 && other.writes.length < 2) return undefined;
  return one.writes.flatMap((write) => {
    const beside = other.writes.findLast((each) => blockOf(each, script) === blockOf(write, script));
    if (!write.value || write.place !== 0 || !beside?.value || beside.place !== 0) return [];
    const value = secondOf(beside.value, script);
    return codesOf(write.value, script).map((code) => ({
      code,
      second: isOpen(beside.value!) ? "unknown" : value,
    }));
  });
}

/** The node whose statements a variable is assigned among. */
function blockOf({ target }: Write, script: Script): Node | undefined {
  const statement = script.parents.get(target);
  return statement && script.parents.get(statement);
}
