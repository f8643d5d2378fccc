import type { ProjectFunction } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { Closure } from "./frames.ts";
import type { Invocation } from "./invocation.ts";
import type { Machine } from "./machine.ts";
import { END, type HeapObject, newObject, PLACE } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { bindParameters } from "./parameters.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { ANYTHING, type Atom, atomsOf, NOTHING, UNDEFINED, unite, type Value } from "./values.ts";
import { isShared } from "./variables.ts";

/*
 * A generator is an object that has the variables of its function, and the place at which that goes on. Each step runs the
 * function from there to the next `yield` that is a statement, or to its end.
 */

/** Before the first statement. */
export const START = "%start";
/** While it runs. */
const RUNNING = "%running";

/** The ways on from a generator: with a value that it yields, and behind its end with what it returns. */
export interface Steps {
  readonly yielded: readonly Outcome[];
  readonly ended: readonly Outcome[];
}

/** The call of a generator function makes a generator, whose function has not begun. */
export function makeGenerator(
  { code, frame: around }: Closure,
  invocation: Invocation,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { node, values, others, object } = invocation;
  const { frame: caller, active, rounds } = state;
  const atom = `${machine.names.object(node, state)}generator`;
  const frame = machine.names.frame(code, around, { node, caller, rounds });
  if (isInUse(atom, [...values, others, object], state, machine)) {
    const closure = machine.names.closure(code, around);
    const reason = "the same call has made a generator that is not at its end";
    for (const value of [...values, others, object, closure, atom])
      machine.server.lose(value, node, { reason, state });
    return outcome(state, opaqueAt(node, machine.meaning));
  }
  forgetVariables(frame.id, state, machine);
  state.frame = frame;
  state.active = [...active, frame.id];
  state.write(`this/${frame.id}`, object);
  return bindParameters(code, invocation, state, machine).flatMap((after) => {
    after.frame = caller;
    after.active = active;
    const fields = new Map([[PLACE, START]]);
    return outcome(
      after,
      after.allocate(atom, newObject("generator", node, { run: { code, frame }, fields })),
    );
  });
}

/** Returns true if a generator of a place is still reached and may go on: another one would share its variables. */
function isInUse(atom: Atom, given: readonly Value[], state: State, machine: Machine): boolean {
  if (!state.object(atom)) return false;
  for (const value of given) state.hold(value);
  machine.server.sweep(state);
  state.releaseAll(given.length);
  const before = state.object(atom);
  return before !== undefined && before.fields.get(PLACE) !== END;
}

function forgetVariables(id: string, state: State, machine: Machine): void {
  for (const [name] of [...state.variables()]) {
    if (!name.endsWith(`/${id}`)) continue;
    const symbol = machine.names.symbolOf(name);
    if (!symbol || !isShared(symbol, machine)) state.forget(name);
  }
}

/** The generators that a value may be. */
export function generatorsIn(value: Value, state: State): readonly Atom[] {
  return atomsOf(value).filter((atom) => state.object(atom)?.shape === "generator");
}

/** Runs a generator to its next value, and to its end. */
export function stepGenerator(atom: Atom, node: ts.Node, state: State, machine: Machine): Steps {
  const object = state.object(atom)!;
  const { run } = object;
  const places = atomsOf(object.fields.get(PLACE) ?? NOTHING);
  const isKnown = !object.isMany && !places.includes(RUNNING) && !state.active.includes(run!.frame.id);
  if (!isKnown && object.fields.get(PLACE) !== END) {
    machine.server.lose(atom, node, { reason: "which of several generators it is cannot be seen", state });
    machine.raise(state, ANYTHING);
    return { yielded: outcome(state.fork(), ANYTHING), ended: outcome(state.fork(), ANYTHING) };
  }
  const all = places.map((place): Steps => {
    const own = state.fork();
    return place === END
      ? { yielded: [], ended: outcome(own, UNDEFINED) }
      : runFrom(place, { atom, code: run!.code, object }, own, machine);
  });
  return {
    yielded: all.flatMap(({ yielded }) => yielded),
    ended: all.flatMap(({ ended }) => ended),
  };
}

function runFrom(
  place: Value,
  {
    atom,
    code,
    object,
  }: { readonly atom: Atom; readonly code: ProjectFunction; readonly object: HeapObject },
  state: State,
  machine: Machine,
): Steps {
  const { frame: caller, active, rounds } = state;
  const { frame } = object.run!;
  state.hold(atom);
  goTo(RUNNING, atom, state);
  state.frame = frame;
  state.active = [...active, frame.id];
  state.rounds = [];
  const ends = machine.resumeBody(code, place, state);
  const leave = (after: State, next: Value, name: string): Outcome => {
    const value = after.read(`${name}/${frame.id}`) ?? UNDEFINED;
    after.forget(`${name}/${frame.id}`);
    after.frame = caller;
    after.active = active;
    after.rounds = rounds;
    goTo(next, after.held.at(-1)!, after);
    after.hold(value);
    machine.server.sweep(after);
    const [, given = UNDEFINED] = after.releaseAll(2);
    return { state: after, value: given };
  };
  for (const after of ends.thrown) machine.raise(leave(after, END, "return").state);
  return {
    yielded: ends.suspended.map((each) => leave(each.state, each.place, "yield")),
    ended: ends.ended.map((after) => leave(after, END, "return")),
  };
}

function goTo(place: Value, atom: Atom, state: State): void {
  const object = state.object(atom);
  if (object) state.replace(atom, { ...object, fields: new Map([[PLACE, place]]) });
}

/** Nobody goes on with generators, as behind a pattern. */
export function endGenerators(value: Value, state: State): void {
  for (const atom of generatorsIn(value, state)) {
    const before = state.object(atom)!.fields.get(PLACE) ?? NOTHING;
    const isSure = atomsOf(value).length === 1 && !state.object(atom)!.isMany;
    goTo(isSure ? END : unite(before, END), atom, state);
  }
}
