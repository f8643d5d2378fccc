import type { Machine } from "./machine.ts";
import { contentsOf, newObject } from "./objects.ts";
import type { State } from "./state.ts";
import { type Atom, atomsOf, isClosure, isObject, NOTHING, unite, type Value } from "./values.ts";

/** What a loop over a value may give. */
export function elementsOf(value: Value, state: State, machine: Machine): Value {
  return unite(...atomsOf(value).map((atom) => elementsOfOne(atom, state, machine)));
}

function elementsOfOne(atom: Atom, state: State, machine: Machine): Value {
  if (atom === "undefined" || atom === "null" || isClosure(atom)) return NOTHING;
  const object = isObject(atom) ? state.object(atom) : undefined;
  if (!object || object.protocol) return "falsy true false truthy";
  if (object.shape !== "map" || object.keys === NOTHING) return contentsOf(object);
  const pair = newObject("list", object.site, {
    fields: new Map([
      ["0", object.keys],
      ["1", contentsOf(object)],
    ]),
  });
  return state.allocate(`${machine.names.object(object.site, state)}pair`, pair);
}
