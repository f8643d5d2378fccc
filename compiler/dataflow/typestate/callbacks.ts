import { elementsOf } from "./iteration.ts";
import type { KnownCall, LibraryCall } from "./library_call.ts";
import { make } from "./literals.ts";
import type { Machine } from "./machine.ts";
import { put } from "./members.ts";
import { contentsOf, newObject } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { atomsOf, BOOLEAN, NOTHING, objectsIn, PRIMITIVE, UNDEFINED, unite, type Value } from "./values.ts";

/** Calls a callback any number of times, each time with an element. */
export function callWithElements(
  { node, name }: LibraryCall,
  { member, given, source }: KnownCall & { readonly source: Value },
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const callback = (name === "from" ? given.values[1] : given.values[0]) ?? NOTHING;
  const object = name === "from" ? NOTHING : given.object;
  const result = make(newObject("list", node, {}), state, machine);
  const start =
    member.calls === "fold"
      ? unite(given.values[1] ?? NOTHING, given.values.length < 2 ? source : NOTHING)
      : NOTHING;
  for (const value of [source, object, result, callback, start]) state.hold(value);
  const known = (after: State) => after.held.slice(-5);
  const states = machine.repeat(state, (before) => {
    const [elements = NOTHING, list = NOTHING, , called = NOTHING, folded = NOTHING] = known(before);
    const values =
      member.calls === "fold"
        ? [folded, elements, PRIMITIVE, list]
        : member.calls === "order"
          ? [elements, elements]
          : [elements, PRIMITIVE, list];
    return machine
      .invoke({ node, callee: called, object: UNDEFINED, values, others: NOTHING }, before)
      .map(({ state: after, value }) => {
        if (member.calls === "fold") {
          const [one = NOTHING, two = NOTHING, three = NOTHING, four = NOTHING, before = NOTHING] =
            after.releaseAll(5);
          for (const each of [one, two, three, four, unite(before, value)]) after.hold(each);
        }
        if (member.calls === "make") {
          const made = known(after)[2]!;
          const rest = name === "flatMap" ? elementsIfList(value, after, machine) : value;
          put(made, { name: undefined, value: rest, isExact: true }, { node, state: after, machine });
        }
        return after;
      });
  });
  return states.flatMap((after) => {
    const [elements = NOTHING, list = NOTHING, made = NOTHING, , folded = NOTHING] = after.releaseAll(5);
    if (member.calls === "fold") return outcome(after, folded);
    if (member.calls === "make") return outcome(after, made);
    if (member.calls === "order" && member.gives === "object") {
      loosen(list, after);
      return outcome(after, list);
    }
    if (member.gives === "elements") {
      put(made, { name: undefined, value: elements, isExact: true }, { node, state: after, machine });
      return outcome(after, made);
    }
    if (member.gives === "element") return outcome(after, unite(elements, UNDEFINED));
    return outcome(
      after,
      member.calls === "test" && member.gives === undefined ? BOOLEAN : opaqueAt(node, machine.meaning),
    );
  });
}

export function elementsIfList(value: Value, state: State, machine: Machine): Value {
  return unite(
    ...atomsOf(value).map((atom) =>
      state.object(atom)?.shape === "list" || state.object(atom)?.shape === "map"
        ? elementsOf(atom, state, machine)
        : atom,
    ),
  );
}

/** Elements may stand at other places than before. */
export function loosen(object: Value, state: State): void {
  for (const atom of objectsIn(object)) {
    const list = state.object(atom)!;
    if (list.shape === "list") state.replace(atom, { ...list, fields: new Map(), rest: contentsOf(list) });
  }
}
