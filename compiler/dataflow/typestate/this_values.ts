import { functionAround, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Frame } from "./frames.ts";
import type { Machine } from "./machine.ts";
import type { State } from "./state.ts";
import { NOTHING, unite, type Value } from "./values.ts";

/*
 * `this` is a variable of each call of a function. Arrow functions that outlive a call see it as it was, also when the
 * function is called again from the same places: what it was is united under a second name.
 */

/** The value of `this`; in an arrow function, that of any call of the function around it. */
export function readThis(state: State, { names }: Machine): Value | undefined {
  const name = names.thisIn(state.frame);
  const own = state.read(name);
  if (own === undefined || name === `this/${state.frame.id}`) return own;
  return unite(own, state.read(names.earlierThisIn(state.frame)) ?? NOTHING);
}

/** A call of a function begins, or fields of an object are initialised. */
export function writeThis(object: Value, { id, owner }: Frame, state: State, machine: Machine): void {
  const name = `this/${id}`;
  const before = state.read(name) ?? NOTHING;
  if (before !== NOTHING && owner && isCaptured(owner, machine.meaning)) addEarlier(name, before, state);
  state.write(name, object);
}

/** The inner call of a recursion is over: `this` is that of the outer one, or any that arrow functions use. */
export function leaveThis({ id, owner }: Frame, state: State, machine: Machine): void {
  const name = `this/${id}`;
  if (!state.active.includes(id) || !owner || !isCaptured(owner, machine.meaning)) return;
  addEarlier(name, state.read(name) ?? NOTHING, state);
  state.write(name, state.read(`earlier ${name}`) ?? NOTHING);
}

function addEarlier(name: string, value: Value, state: State): void {
  const earlier = `earlier ${name}`;
  state.write(earlier, unite(state.read(earlier) ?? NOTHING, value));
}

/** Returns true if arrow functions inside of a function or a class use its `this`. */
export function isCaptured(owner: ts.Node, meaning: Meaning): boolean {
  const inArrow = (node: ts.Node) => {
    const around = functionAround(node);
    return around !== undefined && ts.isArrowFunction(around) && around !== owner;
  };
  return meaning.remember("captured this", owner, () =>
    [ts.SyntaxKind.ThisKeyword, ts.SyntaxKind.SuperKeyword].some((kind) =>
      meaning.facts.within(owner).some((node) => node.kind === kind && inArrow(node)),
    ),
  );
}
