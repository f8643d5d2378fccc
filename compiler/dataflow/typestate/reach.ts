import type ts from "../../typescript_api.ts";
import type { Closure, Frame, Names } from "./frames.ts";
import { heldBy, isOpenGenerator } from "./objects.ts";
import type { State } from "./state.ts";
import { type Atom, atomsOf, isClosure, isObject, type Value } from "./values.ts";

/** The objects and the variables that values lead to. */
export interface Reached {
  readonly objects: ReadonlySet<Atom>;
  readonly closures: ReadonlySet<Atom>;
  readonly variables: ReadonlySet<string>;
}

export function reachedFrom(values: readonly Value[], state: State, names: Names): Reached {
  const objects = new Set<Atom>();
  const closures = new Set<Atom>();
  const variables = new Set<string>();
  const waiting = values.filter(leadsOn);
  const goTo = (variable: string | undefined) => {
    if (variable === undefined || variables.has(variable)) return;
    variables.add(variable);
    const value = state.read(variable) ?? "";
    if (leadsOn(value)) waiting.push(value);
  };
  const goToCaptured = (symbol: ts.Symbol | undefined, frame: Frame) => {
    if (symbol) return goTo(names.variable(symbol, frame));
    goTo(names.thisIn(frame));
    return goTo(names.earlierThisIn(frame));
  };
  const goToAll = ({ code, frame }: Closure) => {
    for (const [name] of state.variables()) if (name.endsWith(`/${frame.id}`)) goTo(name);
    for (const symbol of names.captured(code)) {
      goToCaptured(symbol, frame);
    }
  };
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    for (const atom of atomsOf(value)) {
      if (isObject(atom) && !objects.has(atom)) {
        objects.add(atom);
        const object = state.object(atom);
        const held = object ? heldBy(object) : "";
        if (leadsOn(held)) waiting.push(held);
        if (object?.run && isOpenGenerator(object)) goToAll(object.run);
      } else if (isClosure(atom) && !closures.has(atom)) {
        closures.add(atom);
        const { code, frame } = names.closureOf(atom);
        for (const symbol of names.captured(code)) {
          goToCaptured(symbol, frame);
        }
      }
    }
  }
  return { objects, closures, variables };
}

function leadsOn(value: Value): boolean {
  return value.includes("@") || value.includes("#");
}
