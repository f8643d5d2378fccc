import type { State } from "./state.ts";
import { type Atom, atomsOf, NOTHING, objectsIn, type Value } from "./values.ts";

/** A list gets an element; the list is its home if it has no other. */
export function settle(list: Atom, value: Value, state: State): void {
  leaveSources(list, state);
  const atoms = objectsIn(value).filter((atom) => state.object(atom)?.protocol);
  const isOne = atomsOf(value).length === 1 && !state.object(list)?.isMany;
  for (const atom of atoms) {
    const object = state.object(atom)!;
    const isFirst = object.home === NOTHING && isOne && !object.isMany;
    if (isFirst || object.home === NOTHING || object.home === list) {
      state.replace(atom, { ...object, home: isFirst ? list : "-" });
    }
  }
}

/** Elements of a list may be in it no longer. */
export function unsettle(list: Atom, state: State): void {
  leaveSources(list, state);
  for (const [atom, object] of [...state.objects()]) {
    if (object.home === list) state.replace(atom, { ...object, home: "-" });
  }
}

function leaveSources(list: Atom, state: State): void {
  for (const [atom, object] of [...state.objects()]) {
    if (object.source === list) state.replace(atom, { ...object, source: NOTHING });
  }
}
