import { isShippedModule } from "../../program/index.ts";
import ts from "../../typescript_api.ts";
import type { Closure } from "./frames.ts";
import { makeGenerator } from "./generators.ts";
import type { Invocation } from "./invocation.ts";
import type { Machine } from "./machine.ts";
import { opaqueAt } from "./opaque.ts";
import { bindParameters } from "./parameters.ts";
import { shelve, unshelve } from "./shelves.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { leaveThis, writeThis } from "./this_values.ts";
import { ANYTHING, objectsIn, UNDEFINED } from "./values.ts";

/** More calls than these in each other are not followed. */
const maximumDepth = 40;

/** Runs a function of the project, and gives what it returns. */
export function runFunction(
  { code, frame: around }: Closure,
  invocation: Invocation,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { node, values, others, object } = invocation;
  const isShipped = isShippedModule(code.getSourceFile().fileName);
  if (isShipped || machine.relevance.skips({ code, frame: around }, invocation, state)) {
    for (const value of isShipped ? [...values, others, object] : []) {
      machine.server.lose(value, node, { reason: "a module of DoveScript gets it", state });
    }
    if (machine.relevance.mayRaise(code)) machine.raise(state, ANYTHING);
    return outcome(state, opaqueAt(node, machine.meaning));
  }
  if (state.active.length > maximumDepth) {
    const closure = machine.names.closure(code, around);
    for (const value of [...values, others, object, closure])
      machine.server.lose(value, node, { reason: "too many calls lead there", state });
    return outcome(state, opaqueAt(node, machine.meaning));
  }
  if (code.asteriskToken) return makeGenerator({ code, frame: around }, invocation, state, machine);
  const { frame: caller, active, rounds } = state;
  const frame = machine.names.frame(code, around, { node, caller, rounds });
  const shelf = shelve(
    frame,
    [...values, others, object, machine.names.closure(code, around)],
    state,
    machine,
  );
  state.frame = frame;
  state.active = [...active, frame.id];
  writeThis(object, frame, state, machine);
  const entered = bindParameters(code, invocation, state, machine);
  const outcomes = machine.runBody(code, entered);
  const leave = (after: State): State => {
    after.frame = caller;
    after.active = active;
    after.rounds = rounds;
    leaveThis(frame, after, machine);
    unshelve(frame, shelf, after, machine);
    return after;
  };
  return [
    ...outcomes.thrown.flatMap((after) => {
      const left = leave(after);
      machine.server.sweep(left);
      machine.raise(left);
      return [];
    }),
    ...outcomes.ended.map((after) => returned(after, leave, node, machine)),
  ];
}

function returned(state: State, leave: (state: State) => State, node: ts.Node, machine: Machine): Outcome {
  const variable = `return/${state.frame.id}`;
  const value = state.read(variable) ?? UNDEFINED;
  state.forget(variable);
  leave(state);
  state.hold(value);
  machine.server.sweep(state);
  for (const atom of objectsIn(value)) {
    const object = state.object(atom);
    if (object?.protocol && ts.isCallExpression(node)) state.replace(atom, { ...object, place: node });
  }
  return { state, value: state.release() };
}
