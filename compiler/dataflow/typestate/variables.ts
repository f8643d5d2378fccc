import { functionAround, isProjectFunction } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { capturesIn } from "../captures.ts";
import { variableSymbol } from "./frames.ts";
import type { Machine } from "./machine.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { NOTHING, UNDEFINED, unite, type Value } from "./values.ts";

/** The value of a name. */
export function readVariable(node: ts.Identifier, state: State, machine: Machine): readonly Outcome[] {
  const symbol = variableSymbol(node, machine.meaning);
  if (symbol === undefined || node.text === "undefined") {
    return outcome(state, node.text === "undefined" ? UNDEFINED : opaqueAt(node, machine.meaning));
  }
  return readSymbol(symbol, node, state, machine);
}

/** The value of a variable, a function or a class that an expression means. */
export function readSymbol(
  symbol: ts.Symbol,
  node: ts.Node,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const frame = machine.names.frameOf(symbol, state.frame);
  if (!frame) return outcome(state, opaqueAt(node, machine.meaning));
  const code = symbol.declarations?.find(isProjectFunction);
  if (code && ts.isFunctionDeclaration(code)) return outcome(state, machine.names.closure(code, frame));
  const owner = symbol.declarations?.find(
    (each) => ts.isClassLike(each) && !each.getSourceFile().isDeclarationFile,
  );
  if (owner) return machine.classValue(owner as ts.ClassLikeDeclaration, frame, state);
  const known = state.read(machine.names.variableIn(symbol, frame));
  return outcome(state, known ?? opaqueAt(node, machine.meaning));
}

/** A name gets a value, where it is declared or later. */
export function writeVariable(node: ts.Identifier, value: Value, state: State, machine: Machine): void {
  const symbol = variableSymbol(node, machine.meaning);
  const frame = symbol && machine.names.frameOf(symbol, state.frame);
  if (!frame) {
    machine.server.lose(value, node, { reason: `\`${node.text}\` is not a variable of the project`, state });
    return;
  }
  const variable = machine.names.variableIn(symbol, frame);
  const isDeclared = symbol.valueDeclaration === node.parent;
  const before = isDeclared && isShared(symbol, machine) ? (state.read(variable) ?? NOTHING) : NOTHING;
  state.write(variable, unite(before, value));
  const holder = frame.owner === undefined ? node.text : state.holderOf(variable);
  if (holder !== undefined) keepIn(holder, value, node, { state, machine });
}

/** Reports objects that get into a place that outlives the hook; at the top level of a module nothing can be kept yet. */
export function keepIn(
  name: string,
  value: Value,
  node: ts.Node,
  { state, machine }: { readonly state: State; readonly machine: Machine },
): void {
  machine.server.keep(value, { name, node: assignmentAround(node) }, state);
}

/** The assignment or the call that a node is a part of. */
function assignmentAround(node: ts.Node): ts.Node {
  let at = node;
  while (at.parent && !ts.isStatement(at.parent) && !ts.isFunctionLike(at.parent) && !ts.isCallExpression(at))
    at = at.parent;
  return ts.isBinaryExpression(at) || ts.isCallExpression(at) ? at : node;
}

/** Returns true if functions that outlive a round of a loop, or a call, use a variable: there may be several of it. */
export function isShared(symbol: ts.Symbol, { meaning }: Machine): boolean {
  const declaration = symbol.valueDeclaration;
  const around = declaration && functionAround(declaration);
  return (
    around !== undefined &&
    meaning.remember("shared variable", declaration!, () =>
      capturesIn((around as { body?: ts.Node }).body ?? around, symbol, meaning).some(
        (use) => functionAround(use) !== around,
      ),
    )
  );
}
