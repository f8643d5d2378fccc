import type { Frame } from "./frames.ts";
import type { Machine } from "./machine.ts";
import { type HeapObject, heldBy, renameIn, uniteObjects } from "./objects.ts";
import type { Protocol } from "./protocol.ts";
import { reachedFrom } from "./reach.ts";
import type { State } from "./state.ts";
import { isCaptured } from "./this_values.ts";
import { type Atom, atomsOf, NOTHING, renamed, unite, type Value } from "./values.ts";
import { isShared } from "./variables.ts";

/*
 * A function that calls itself has its variables twice. Those of the outer call are put aside while the inner one runs,
 * with the objects that only they reach: whatever the inner call does, these stay what they are, so that each level of
 * a recursion looks like the one before. Where the inner call can have an effect on such an object, all calls share the
 * variables instead.
 */

/** The variables of an outer call, and the objects that only they reach. */
export interface Shelf {
  readonly variables: ReadonlyMap<string, Value>;
  readonly objects: ReadonlyMap<Atom, HeapObject>;
}

/** Puts the variables of a function that runs already aside, if no closure shares them. */
export function shelve(
  frame: Frame,
  given: readonly Value[],
  state: State,
  machine: Machine,
): Shelf | undefined {
  const { id } = frame;
  if (!state.active.includes(id)) return undefined;
  const variables = new Map([...state.variables()].filter(([name]) => isOwn(name, frame, machine)));
  for (const name of variables.keys()) state.forget(name);
  const objects = onlyReachedFrom(given, state, machine);
  if (![...objects.values()].every((object) => isAlone(object, objects, state))) {
    for (const [name, value] of variables)
      state.write(`^${name}`, unite(state.read(`^${name}`) ?? NOTHING, value));
    return undefined;
  }
  for (const atom of objects.keys()) state.remove(atom);
  const shelf = { variables, objects };
  for (const atom of borderOf(shelf, state)) state.write(borderName(atom, id), atom);
  return shelf;
}

/** The objects to which what was put aside leads, and others too: the inner call may give them other names. */
function borderOf({ variables, objects }: Shelf, state: State): ReadonlySet<Atom> {
  const values = [
    ...variables.values(),
    ...[...objects.values()].flatMap((object) => [heldBy(object), object.home, object.source, object.maker]),
  ];
  return new Set(values.flatMap(atomsOf).filter((atom) => state.object(atom) !== undefined));
}

function borderName(atom: Atom, id: string): string {
  return `border ${atom}/${id}`;
}

/** States that were put aside, with the present names of the objects that they lead to. */
function renamedAtBorder({ variables, objects }: Shelf, id: string, state: State): Shelf {
  const prefix = "border ";
  const names = [...state.variables()]
    .filter(([name]) => name.startsWith(prefix) && name.endsWith(`/${id}`))
    .map(([name, now]) => [name.slice(prefix.length, -id.length - 1), now] as const)
    .filter(([atom, now]) => atom !== now);
  const rename = <Kind>(one: Kind, step: (each: Kind, from: Atom, to: Value) => Kind) =>
    names.reduce((each, [from, to]) => step(each, from, to), one);
  return {
    variables: new Map([...variables].map(([name, value]) => [name, rename(value, renamed)])),
    objects: new Map([...objects].map(([atom, object]) => [atom, rename(object, renameIn)])),
  };
}

function isOwn(name: string, { id, owner }: Frame, machine: Machine): boolean {
  if (!name.endsWith(`/${id}`) || name.startsWith("^")) return false;
  if (/^(?:earlier )?this\//.test(name)) return !(owner && isCaptured(owner, machine.meaning));
  const symbol = machine.names.symbolOf(name);
  return !(symbol && isShared(symbol, machine));
}

/** The objects that nothing but variables that were put aside leads to. */
function onlyReachedFrom(
  given: readonly Value[],
  state: State,
  machine: Machine,
): ReadonlyMap<Atom, HeapObject> {
  const values = [...state.variables()].map(([, value]) => value);
  const { objects } = reachedFrom([...given, ...values, ...state.held], state, machine.names);
  return new Map(
    [...state.objects()].filter(([atom, { holder }]) => !objects.has(atom) && holder === undefined),
  );
}

/** Returns true if nothing that happens to other objects has an effect on an object. */
function isAlone(
  { protocol, mayBe, home }: HeapObject,
  objects: ReadonlyMap<Atom, HeapObject>,
  state: State,
): boolean {
  if (mayBe !== NOTHING || (protocol && isMoved(protocol))) return false;
  const isElsewhere = home !== NOTHING && home !== "-" && !objects.has(home);
  return (
    !isElsewhere && [...state.objects()].every(([atom, other]) => objects.has(atom) || !isAny(other, objects))
  );
}

function isMoved({ beside, otherUsed }: Protocol): boolean {
  return beside !== undefined || otherUsed !== undefined;
}

/** Returns true if an object may be one of those that are put aside, or needs one of them. */
function isAny({ mayBe, maker }: HeapObject, objects: ReadonlyMap<Atom, HeapObject>): boolean {
  return [...atomsOf(mayBe), ...atomsOf(maker)].some((atom) => objects.has(atom));
}

/** The inner call is over: the outer one has its variables again. */
export function unshelve(frame: Frame, shelf: Shelf | undefined, state: State, machine: Machine): void {
  const { id } = frame;
  if (!state.active.includes(id)) return;
  const aside = shelf && renamedAtBorder(shelf, id, state);
  for (const [name] of [...state.variables()]) if (isOwn(name, frame, machine)) state.forget(name);
  if (aside) restore(aside, state);
  else shareVariables(id, state);
}

function shareVariables(id: string, state: State): void {
  const isLast = state.active.filter((each) => each === id).length === 1;
  for (const [name, value] of [...state.variables()]) {
    if (!name.startsWith("^") || !name.endsWith(`/${id}`)) continue;
    if (isLast) state.forget(name);
    state.write(name.slice(1), value);
  }
}

/** Restores the states that were put aside; the objects of places that have made new ones since become older ones. */
function restore(shelf: Shelf, state: State): void {
  const { variables, objects } = besideNew(shelf, state);
  for (const [name, value] of variables) state.write(name, value);
  for (const [atom, object] of objects) {
    const known = state.object(atom);
    state.replace(atom, known ? { ...uniteObjects(known, object), isMany: true } : object);
  }
}

function besideNew({ variables, objects }: Shelf, state: State): Shelf {
  let [named, made] = [variables, objects];
  for (const [atom, object] of objects) {
    if (!state.object(atom) || atom.endsWith("*")) continue;
    const older = `${atom}*`;
    const others = made.get(older);
    const all = new Map(made);
    all.delete(atom);
    all.set(older, others ? { ...uniteObjects(others, object), isMany: true } : object);
    named = new Map([...named].map(([name, value]) => [name, renamed(value, atom, older)]));
    made = new Map([...all].map(([name, each]) => [name, renameIn(each, atom, older)]));
  }
  return { variables: named, objects: made };
}
