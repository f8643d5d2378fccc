import type { Script } from "../script.ts";
import type { Expression, FunctionNode, Identifier, Node, Return } from "../syntax/nodes.ts";
import { argumentsOf, type Call, isCall, pathOf } from "../syntax/nodes.ts";
import type { Variable } from "./variables.ts";

/** Names followed from one to the next at most. */
const DEEPEST = 8;

/** The expression that a name stands for where its variable has one value; else the expression itself. */
export function followed(node: Expression, script: Script, depth = 0): Expression {
  const only = onlyWrite(node, script);
  if (!only?.value || only.place !== 0 || depth > DEEPEST) return node;
  return followed(only.value, script, depth + 1);
}

/** The one write of a variable that has no other. */
export function onlyWrite(node: Node, script: Script): Variable["writes"][number] | undefined {
  const variable = script.variableOf(node);
  if (!variable || variable.kind === "parameter" || variable.kind === "loop") return undefined;
  return variable.writes.length === 1 ? variable.writes[0] : undefined;
}

/** The function that an expression is, where it is one of the script. */
export function functionOf(node: Expression, script: Script): FunctionNode | undefined {
  const value = followed(node, script);
  return value.type === "FunctionDeclaration" ? value : undefined;
}

/** The function that a call calls, with its arguments: `f(x)`, or `pcall(f, x)`, whose results come after a boolean. */
export interface OwnCall {
  readonly called: FunctionNode;
  readonly given: readonly Expression[];
  /** Values before those of the function. */
  readonly before: number;
}

/** The call of a function of the script. */
export function ownCall(call: Call, script: Script): OwnCall | undefined {
  const given = argumentsOf(call);
  const called = functionOf(call.base, script);
  if (called) return { called, given, before: 0 };
  const [first, ...rest] = given;
  const isProtected = pathOf(call.base) === "pcall" && script.isForeignGlobal(call.base, "pcall");
  const inner = isProtected && first && functionOf(first, script);
  return inner ? { called: inner, given: rest, before: 1 } : undefined;
}

/** All calls of a function; undefined where it is used in another way, so that some are not known. */
export function callsOf(fn: FunctionNode, script: Script): readonly OwnCall[] | undefined {
  const parent = script.parents.get(fn);
  if (parent && isCall(parent) && !fn.identifier) return callsOf0(parent, script);
  const name = nameOf(fn, script);
  if (!name) return undefined;
  const calls = name.reads.map(({ node }) => callAround(node, script));
  return calls.every((call) => call !== undefined) ? calls : undefined;
}

/** A function that is written where it is called: `pcall(function() … end)`. */
function callsOf0(parent: Call, script: Script): readonly OwnCall[] | undefined {
  const call = ownCall(parent, script);
  return call && [call];
}

/** The variable that holds a function and nothing else. */
export function nameOf(fn: FunctionNode, script: Script): Variable | undefined {
  const parent = script.parents.get(fn);
  const target =
    fn.identifier ??
    (parent?.type === "LocalStatement" || parent?.type === "AssignmentStatement"
      ? parent.variables[parent.init.indexOf(fn)]
      : undefined);
  const variable = target && script.variableOf(target);
  return variable?.writes.length === 1 ? variable : undefined;
}

function callAround(node: Identifier, script: Script): OwnCall | undefined {
  const parent = script.parents.get(node);
  if (!parent || !isCall(parent)) return undefined;
  const call = ownCall(parent, script);
  const isIt = parent.base === node || argumentsOf(parent)[0] === node;
  return isIt ? call : undefined;
}

/** The `return` statements of a function's own body. */
export function returnsOf(fn: FunctionNode, script: Script): Return[] {
  return script.ownNodes(fn).filter((node): node is Return => node.type === "ReturnStatement");
}
