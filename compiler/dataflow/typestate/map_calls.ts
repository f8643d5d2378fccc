import type ts from "../../typescript_api.ts";
import { unsettle } from "./homes.ts";
import { elementsOf } from "./iteration.ts";
import type { Given, LibraryCall } from "./library_call.ts";
import { make } from "./literals.ts";
import type { Machine } from "./machine.ts";
import { put } from "./members.ts";
import { contentsOf, type HeapObject, isExact as isExactMap, newObject, readField } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { atomsOf, BOOLEAN, NOTHING, objectsIn, PRIMITIVE, UNDEFINED, unite, type Value } from "./values.ts";

/** Members of Map and Set that depend on the key. */
export function callOfMap(
  { node, library, name }: LibraryCall,
  { object, values }: Given,
  state: State,
  machine: Machine,
): readonly Outcome[] | undefined {
  const [key = UNDEFINED, value = UNDEFINED] = values;
  const constant = library === "Map" && /^=[^ ]*$/.test(key) ? key.slice(1) : undefined;
  const objects = objectsIn(object);
  const isExact = atomsOf(object).length === 1;
  if (name === "set" || name === "add") {
    if (objects.length < atomsOf(object).length) {
      machine.server.lose(unite(key, value), node, {
        reason: "it gets into a Map or Set that is not followed",
        state,
      });
    }
    for (const atom of objects) {
      put(atom, { name: constant, value: name === "set" ? value : key, isExact }, { node, state, machine });
      if (name === "add") continue;
      const map = state.object(atom)!;
      if (map.holder !== undefined) machine.server.keep(key, { node, name: map.holder }, state);
      state.replace(atom, { ...map, keys: unite(map.keys, constant === undefined ? key : PRIMITIVE) });
    }
    return outcome(state, object);
  }
  if (name === "get") return outcome(state, getOf(object, constant, state, node, machine));
  if (name === "delete" || name === "clear") {
    for (const atom of objects) remove(atom, { constant, isAll: name === "clear", isExact }, state);
    return outcome(state, name === "delete" ? BOOLEAN : UNDEFINED);
  }
  if (name === "forEach")
    return eachOfMap({ node, library, name }, { object, values, others: NOTHING }, state, machine);
  if (name === "keys" && library === "Map") {
    const rest = unite(
      ...objects.map((atom) => state.object(atom)!.keys),
      objects.length < atomsOf(object).length ? PRIMITIVE : NOTHING,
    );
    return outcome(state, make(newObject("list", node, { rest }), state, machine));
  }
  const [only] = objects;
  if (name === "values" && library === "Map" && only !== undefined && isExact) {
    const map = state.object(only)!;
    const source = map.isMany ? NOTHING : only;
    const isKnown = isExactMap(map);
    const values = [...map.fields.values()].map((each, index) => [String(index), each] as const);
    const list = isKnown ? { fields: new Map(values), source } : { rest: contentsOf(map), source };
    return outcome(state, make(newObject("list", node, list), state, machine));
  }
  if (name === "values" && library === "Map") {
    const rest = unite(
      ...atomsOf(object).map((atom) => (state.object(atom) ? contentsOf(state.object(atom)!) : PRIMITIVE)),
    );
    return outcome(state, make(newObject("list", node, { rest }), state, machine));
  }
  if (name === "entries")
    return outcome(
      state,
      make(newObject("list", node, { rest: elementsOf(object, state, machine) }), state, machine),
    );
  return undefined;
}

function getOf(
  object: Value,
  constant: string | undefined,
  state: State,
  node: ts.Node,
  machine: Machine,
): Value {
  return unite(
    ...atomsOf(object).map((atom) => {
      const map = state.object(atom);
      if (!map) return opaqueAt(node, machine.meaning);
      return constant === undefined ? unite(contentsOf(map), UNDEFINED) : readField(map, constant);
    }),
  );
}

function remove(
  atom: string,
  { constant, isAll, isExact }: { constant: string | undefined; isAll: boolean; isExact: boolean },
  state: State,
): void {
  const map: HeapObject = state.object(atom)!;
  if (!isExact || map.isMany) return;
  unsettle(atom, state);
  if (isAll) state.replace(atom, { ...map, fields: new Map(), rest: NOTHING, keys: NOTHING });
  else if (constant !== undefined)
    state.replace(atom, {
      ...map,
      fields: new Map(map.fields).set(
        constant,
        map.rest === NOTHING ? UNDEFINED : unite(map.rest, UNDEFINED),
      ),
    });
}

function eachOfMap(
  { node, library }: LibraryCall,
  { object, values }: Given,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  for (const value of [object, values[0] ?? NOTHING]) state.hold(value);
  const states = machine.repeat(state, (before) => {
    const [map = NOTHING, callee = NOTHING] = before.held.slice(-2);
    const contents = unite(
      ...atomsOf(map).map((atom) =>
        before.object(atom) ? contentsOf(before.object(atom)!) : "falsy true false truthy",
      ),
    );
    const keys =
      library === "Set"
        ? contents
        : unite(PRIMITIVE, ...objectsIn(map).map((atom) => before.object(atom)!.keys));
    return machine
      .invoke({ node, callee, object: UNDEFINED, values: [contents, keys, map], others: NOTHING }, before)
      .map((after) => after.state);
  });
  return states.flatMap((after) => {
    after.releaseAll(2);
    return outcome(after, UNDEFINED);
  });
}
