import { elementsOf, loseCopied } from "./iteration.ts";
import type { Given, LibraryCall } from "./library_call.ts";
import { make } from "./literals.ts";
import type { Machine } from "./machine.ts";
import { put } from "./members.ts";
import { contentsOf, newObject, readField } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { atomsOf, NOTHING, objectsIn, PRIMITIVE, unite, type Value } from "./values.ts";

/** `Object.keys`, `values`, `entries`, `assign`, `fromEntries`. */
export function callOfObject(
  { node, name }: LibraryCall,
  { values, others }: Given,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const [first = NOTHING, ...sources] = values;
  if (name !== "keys" && name !== "hasOwn" && name !== "freeze")
    for (const value of [...values, others]) loseCopied(value, node, state, machine);
  const contents = (value: Value) =>
    unite(...atomsOf(value).map((atom) => (state.object(atom) ? contentsOf(state.object(atom)!) : NOTHING)));
  if (name === "values")
    return outcome(
      state,
      make(newObject("list", node, { rest: unite(contents(first), PRIMITIVE) }), state, machine),
    );
  if (name === "entries") {
    const fields = new Map([
      ["0", PRIMITIVE],
      ["1", unite(contents(first), PRIMITIVE)],
    ]);
    const rest = state.allocate(
      machine.names.object(node.expression, state),
      newObject("list", node, { fields }),
    );
    return outcome(state, make(newObject("list", node, { rest }), state, machine));
  }
  if (name === "assign") {
    const value = unite(...[...sources, others].map(contents));
    for (const atom of objectsIn(first))
      put(atom, { name: undefined, value, isExact: false }, { node, state, machine });
    for (const atom of objectsIn(first)) widenFields(atom, value, state);
    return outcome(state, first);
  }
  if (name === "fromEntries") {
    const pairs = objectsIn(elementsOf(first, state, machine)).flatMap((atom) => state.object(atom) ?? []);
    const rest = unite(PRIMITIVE, ...pairs.map((pair) => readField(pair, "1")));
    return outcome(state, make(newObject("record", node, { rest }), state, machine));
  }
  if (name === "freeze") return outcome(state, first);
  if (name !== "keys" && name !== "hasOwn") {
    for (const value of [...values, others])
      machine.server.lose(value, node, {
        reason: `what \`Object.${name}\` does with it is not followed`,
        state,
      });
  }
  return outcome(state, opaqueAt(node, machine.meaning));
}

function widenFields(atom: string, value: Value, state: State): void {
  const object = state.object(atom)!;
  const fields = new Map([...object.fields].map(([name, field]) => [name, unite(field, value)]));
  state.replace(atom, { ...object, fields });
}
