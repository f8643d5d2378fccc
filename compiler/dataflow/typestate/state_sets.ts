import type { State } from "./state.ts";

/** More states than these at one place are not told apart. */
const maximumStates = 12;

/**
 * Adds a state to those that are known at a place, and returns what is new. States in which the same is followed in the same way
 * become one, whatever else differs; so do all, when they are too many.
 */
export function absorb(known: State[], state: State): State | undefined {
  const key = state.followedKey();
  const same = known.findIndex((each) => each.followedKey() === key);
  if (same >= 0) return unite(known, same, state);
  if (known.length < maximumStates) {
    known.push(state);
    return state;
  }
  const states = state.statesKey();
  const similar = known.findIndex((each) => each.statesKey() === states);
  if (similar >= 0) return unite(known, similar, state);
  const all = known.splice(0).reduce((one, other) => one.unitedWith(other), state);
  known.push(all);
  return all;
}

function unite(known: State[], index: number, state: State): State | undefined {
  const before = known[index]!;
  const both = before.unitedWith(state);
  if (both.equals(before)) return undefined;
  known[index] = both;
  return both;
}
