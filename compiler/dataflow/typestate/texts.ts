import type ts from "../../typescript_api.ts";
import type { Machine } from "./machine.ts";
import { memberOf } from "./members.ts";
import { contentsOf } from "./objects.ts";
import { inOrder, type Outcome, type State } from "./state.ts";
import { type Atom, atomsOf, NOTHING, objectsIn, PRIMITIVE, UNDEFINED, type Value } from "./values.ts";

/** Lists in more lists than these are not converted element by element. */
const maximumNesting = 3;

/** `` `text ${value}` `` */
export function evaluateTemplate(
  node: ts.TemplateExpression,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const parts = node.templateSpans.map(({ expression }) => expression);
  return evaluateText(parts, node, state, machine);
}

/** Evaluates expressions, and makes one text of all of them. */
export function evaluateText(
  parts: readonly ts.Expression[],
  node: ts.Node,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  return inOrder(parts, state, machine.evaluate).flatMap(({ state: after, values }) =>
    convertToText(values, node, after, machine).map((behind) => ({ state: behind, value: PRIMITIVE })),
  );
}

/** Converts values to text one after the other: runs the `toString` of classes and objects of the project. */
export function convertToText(
  values: readonly Value[],
  node: ts.Node,
  state: State,
  machine: Machine,
): readonly State[] {
  for (const value of values) machine.server.use(value, { member: "toString", node }, state);
  if (!values.some((value) => methodsOf(value, state, machine).length > 0)) return [state];
  for (const value of values) state.hold(value);
  let states: readonly State[] = [state];
  for (const index of values.keys()) {
    states = states.flatMap((each) =>
      convertOne(each.held.at(index - values.length) ?? NOTHING, node, each, machine),
    );
  }
  for (const each of states) each.releaseAll(values.length);
  return states;
}

/** Runs each `toString` that a value may have, in a state of its own; texts and numbers have none. */
function convertOne(value: Value, node: ts.Node, state: State, machine: Machine): readonly State[] {
  const methods = methodsOf(value, state, machine);
  return [
    ...methods.flatMap(([object, callee]) =>
      machine
        .invoke({ node, callee, object, values: [], others: NOTHING }, state.fork())
        .map((after) => after.state),
    ),
    ...(methods.length === 1 && atomsOf(value).length === 1 && state.object(value)?.owner ? [] : [state]),
  ];
}

type Method = readonly [object: Atom, callee: Value];

/** The `toString` of objects and of elements of lists. */
function methodsOf(value: Value, state: State, machine: Machine, depth = 0): readonly Method[] {
  return objectsIn(value).flatMap((atom): readonly Method[] => {
    const object = state.object(atom);
    if (!object || object.protocol) return [];
    if (object.shape === "list") {
      return depth < maximumNesting ? methodsOf(contentsOf(object), state, machine, depth + 1) : [];
    }
    const callee = object.shape === "record" ? memberOf(object, "toString", machine) : undefined;
    return callee === undefined || callee === UNDEFINED ? [] : [[atom, callee]];
  });
}
