import type ts from "../../typescript_api.ts";
import type { Machine } from "./machine.ts";
import { contentsOf, newObject } from "./objects.ts";
import type { State } from "./state.ts";
import { type Atom, atomsOf, isClosure, isObject, NOTHING, objectsIn, unite, type Value } from "./values.ts";

/** Returns the elements that a loop over a value may give. */
export function elementsOf(value: Value, state: State, machine: Machine): Value {
  return unite(...atomsOf(value).map((atom) => elementsOfOne(atom, state, machine)));
}

function elementsOfOne(atom: Atom, state: State, machine: Machine): Value {
  if (atom === "undefined" || atom === "null" || isClosure(atom)) return NOTHING;
  const object = isObject(atom) ? state.object(atom) : undefined;
  if (object?.shape === "generator") {
    machine.server.lose(atom, object.site, {
      reason: "what goes through the generator is not followed",
      state,
    });
    return "falsy true false truthy";
  }
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

/** Reports objects whose members are copied to where they are not followed: `{ ...box }` and `const { ...rest } = box`. */
export function loseCopied(value: Value, node: ts.Node, state: State, machine: Machine): void {
  const copied = objectsIn(value).filter((atom) => state.object(atom)?.protocol);
  machine.server.lose(copied.join(" "), node, { reason: "its members are copied", state });
}

/** Reports objects through which an iterator of the project goes. */
export function loseIterated(value: Value, node: ts.Node, state: State, machine: Machine): void {
  const iterated = objectsIn(value).filter((atom) => state.object(atom)?.shape === "record");
  machine.server.lose(iterated.join(" "), node, {
    reason: "an iterator of the project goes through it",
    state,
  });
}
