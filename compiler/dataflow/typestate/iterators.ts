import type ts from "../../typescript_api.ts";
import { endGenerators, generatorsIn, type Steps, stepGenerator } from "./generators.ts";
import { elementsOf } from "./iteration.ts";
import { make } from "./literals.ts";
import type { Machine } from "./machine.ts";
import { append, memberOf } from "./members.ts";
import { newObject } from "./objects.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { atomsOf, isObject, NOTHING, UNDEFINED, type Value } from "./values.ts";

/** The values of a loop's rounds: objects with an iterator of their own give that. */
export function iterateValue(
  value: Value,
  node: ts.Node,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const atoms = atomsOf(value);
  const callees = atoms.map((atom) => iteratorOf(atom, state, machine));
  if (callees.every((callee) => callee === undefined)) return outcome(state, value);
  return atoms.flatMap((atom, index) => {
    const own = index < atoms.length - 1 ? state.fork() : state;
    const callee = callees[index];
    if (callee === undefined) return outcome(own, atom);
    return machine.invoke({ node, callee, object: atom, values: [], others: NOTHING }, own);
  });
}

function iteratorOf(atom: string, state: State, machine: Machine): Value | undefined {
  const object = isObject(atom) ? state.object(atom) : undefined;
  return object?.shape === "record" ? memberOf(object, "[Symbol.iterator]", machine) : undefined;
}

/** The ways on from what a loop goes through, which has a generator among it. */
export function stepsOf(value: Value, node: ts.Node, state: State, machine: Machine): Steps {
  const generators = generatorsIn(value, state);
  const others = atomsOf(value).filter((atom) => !generators.includes(atom));
  const all = generators.map((atom) => stepGenerator(atom, node, state.fork(), machine));
  if (others.length > 0) {
    const own = state.fork();
    const elements = elementsOf(others.join(" "), own, machine);
    all.push({
      yielded: elements === NOTHING ? [] : outcome(own, elements),
      ended: outcome(state.fork(), UNDEFINED),
    });
  }
  return {
    yielded: all.flatMap(({ yielded }) => yielded),
    ended: all.flatMap(({ ended }) => ended),
  };
}

/** All elements of what has a generator among it, in a list; what else can be gone through stays what it is. */
export function collectElements(
  value: Value,
  node: ts.Node,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  return iterateValue(value, node, state, machine).flatMap(({ state: before, value: iterable }) => {
    if (generatorsIn(iterable, before).length === 0) return outcome(before, iterable);
    before.hold(iterable);
    before.hold(make(newObject("list", node), before, machine));
    const states = machine.repeat(before, (each) =>
      stepsOf(each.held.at(-2)!, node, each, machine).yielded.map(({ state: after, value: element }) => {
        append(after.held.at(-1)!, element, { node, state: after, machine });
        return after;
      }),
    );
    return states.flatMap((each) =>
      stepsOf(each.held.at(-2)!, node, each, machine).ended.map(({ state: after }) => {
        const [, list = NOTHING] = after.releaseAll(2);
        return { state: after, value: list };
      }),
    );
  });
}

/** The first elements of what has a generator among it, in a list. Nobody goes on with the generator. */
export function takeElements(
  value: Value,
  { node, count }: { readonly node: ts.Node; readonly count: number },
  state: State,
  machine: Machine,
): readonly Outcome[] {
  return iterateValue(value, node, state, machine).flatMap(({ state: before, value: iterable }) => {
    if (generatorsIn(iterable, before).length === 0) return outcome(before, iterable);
    before.hold(iterable);
    before.hold(make(newObject("list", node), before, machine));
    let going: readonly State[] = [before];
    const over: State[] = [];
    for (let index = 0; index < count; index++) {
      going = going.flatMap((each) => {
        const { yielded, ended } = stepsOf(each.held.at(-2)!, node, each, machine);
        over.push(...ended.map((end) => end.state));
        return yielded.map(({ state: after, value: element }) => {
          append(after.held.at(-1)!, element, { node, state: after, machine });
          return after;
        });
      });
    }
    return [...going, ...over].map((after) => {
      const [taken = NOTHING, list = NOTHING] = after.releaseAll(2);
      endGenerators(taken, after);
      return { state: after, value: list };
    });
  });
}

/** `it.next()` of generators: an object for each way on. */
export function callNext(
  node: ts.CallExpression,
  value: Value,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { yielded, ended } = stepsOf(value, node, state, machine);
  const result = (isDone: "true" | "false") => (given: Outcome) => {
    const fields = new Map([
      ["done", isDone],
      ["value", given.value],
    ]);
    return {
      state: given.state,
      value: make(newObject("record", node, { fields }), given.state, machine),
    };
  };
  return [...yielded.map(result("false")), ...ended.map(result("true"))];
}
