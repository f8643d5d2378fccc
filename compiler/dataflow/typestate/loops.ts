import type ts from "../../typescript_api.ts";
import { generatorsIn } from "./generators.ts";
import { elementsOf } from "./iteration.ts";
import { stepsOf } from "./iterators.ts";
import type { Machine } from "./machine.ts";
import { contentsOf, type HeapObject, isExact, newObject } from "./objects.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { type Atom, atomsOf, isObject, NOTHING, UNDEFINED, unite, type Value } from "./values.ts";

/*
 * A loop over a list whose elements are known goes through them one by one. One over a list that alone has its elements, each
 * once, treats the element of a round as one object, and has treated all of them in that way when it ends. In any other
 * loop a round has any of the elements, and nothing is known of all of them in the end.
 */

/** Longer lists are not gone through one by one. */
const maximumLength = 8;
/** Nor are loops in more loops than these. */
const maximumNesting = 2;
const EACH = "%each";
/** The place in a loop a round of which may have any of the elements. */
const ANY_PLACE = "%any";

/** A loop is evaluated again: it goes through nothing yet. */
export function forgetLoop(loop: ts.Node, state: State, machine: Machine): void {
  state.forget(`list ${keyOf(loop, state, machine)}`);
}

function keyOf(loop: ts.Node, state: State, { names }: Machine): string {
  return `${names.numberOf(loop)}/${state.frame.id}`;
}

export function beginLoop(loop: ts.Node, list: Value, state: State, machine: Machine): void {
  const key = keyOf(loop, state, machine);
  state.rounds = state.rounds.filter(([of]) => of !== key);
  state.write(`list ${key}`, list);
  state.write(`place ${key}`, firstPlace(list, state));
}

function firstPlace(list: Value, state: State): Value {
  const known = onlyList(list, state);
  if (!known) return ANY_PLACE;
  const isKnown =
    isExact(known) && known.fields.size <= maximumLength && state.rounds.length < maximumNesting;
  if (isKnown) return "%0";
  return elementsAtHome(list, state).length > 0 ? EACH : ANY_PLACE;
}

/** A state for each place at which a loop may be: where states became one, there are several. */
function atEachPlace(loop: ts.Node, state: State, machine: Machine): readonly State[] {
  const name = `place ${keyOf(loop, state, machine)}`;
  const places = atomsOf(state.read(name) ?? ANY_PLACE);
  return places.map((place, index) => {
    const own = index < places.length - 1 ? state.fork() : state;
    own.write(name, place);
    return own;
  });
}

/** The elements of the next round, in the states in which there is one. */
export function nextElements(loop: ts.Node, state: State, machine: Machine): readonly Outcome[] {
  const list = state.read(`list ${keyOf(loop, state, machine)}`) ?? NOTHING;
  if (generatorsIn(list, state).length > 0) return stepsOf(list, loop, state, machine).yielded;
  return atEachPlace(loop, state, machine).flatMap((own) => {
    const value = nextElement(loop, own, machine);
    return value === NOTHING ? [] : outcome(own, value);
  });
}

/** The element of the next round at the one place of a state; nothing if there is none. */
function nextElement(loop: ts.Node, state: State, machine: Machine): Value {
  const key = keyOf(loop, state, machine);
  const list = state.read(`list ${key}`) ?? NOTHING;
  const place = state.read(`place ${key}`)!;
  const known = onlyList(list, state);
  if (isNumbered(place) && known && isExact(known)) {
    const index = Number(place.slice(1));
    const entry = [...known.fields][index];
    if (!entry) return NOTHING;
    state.write(`place ${key}`, `%${index + 1}`);
    state.rounds = [...state.rounds.filter(([of]) => of !== key), [key, index]];
    return known.shape === "map" && known.keys !== NOTHING
      ? pairOf(`=${entry[0]}`, entry[1], known, { state, machine })
      : entry[1];
  }
  const all = place === EACH ? elementsAtHome(list, state) : [];
  if (all.length === 0) {
    state.write(`place ${key}`, ANY_PLACE);
    return elementsOf(list, state, machine);
  }
  const element = focus(loop, all, state, machine);
  return known!.shape === "map" && known!.keys !== NOTHING
    ? pairOf(known!.keys, element, known!, { state, machine })
    : element;
}

function isNumbered(place: Value): boolean {
  return place !== EACH && place !== ANY_PLACE;
}

/** The states in which no element is left, and what a generator returned. */
export function endLoop(loop: ts.Node, state: State, machine: Machine): readonly Outcome[] {
  const key = keyOf(loop, state, machine);
  const list = state.read(`list ${key}`) ?? NOTHING;
  if (generatorsIn(list, state).length === 0)
    return endsOfList(loop, state, machine).flatMap((after) => outcome(after, UNDEFINED));
  const { ended } = stepsOf(list, loop, state, machine);
  for (const { state: after } of ended) after.forget(`list ${key}`);
  return ended;
}

/** The states in which a loop over a list may end because no element is left. */
export function endsOfList(loop: ts.Node, state: State, machine: Machine): readonly State[] {
  return atEachPlace(loop, state, machine).filter((own) => endOfList(loop, own, machine));
}

function endOfList(loop: ts.Node, state: State, machine: Machine): boolean {
  const key = keyOf(loop, state, machine);
  const list = state.read(`list ${key}`) ?? NOTHING;
  const place = state.read(`place ${key}`)!;
  const known = onlyList(list, state);
  if (isNumbered(place) && known && isExact(known) && `%${known.fields.size}` !== place) return false;
  state.forget(`place ${key}`);
  state.rounds = state.rounds.filter(([of]) => of !== key);
  if (place === EACH) treatAll(loop, elementsAtHome(list, state), state, machine);
  state.forget(`list ${key}`);
  return true;
}

function onlyList(list: Value, state: State): HeapObject | undefined {
  const [atom, ...others] = atomsOf(list);
  const object = atom !== undefined && others.length === 0 && isObject(atom) ? state.object(atom) : undefined;
  return object && !object.isMany && (object.shape === "list" || object.shape === "map") ? object : undefined;
}

/** The elements of a list, if they are objects of the server that have no other list; else nothing. */
function elementsAtHome(list: Value, state: State): readonly Atom[] {
  const known = onlyList(list, state);
  if (!known) return [];
  const home = known.source === NOTHING ? list : known.source;
  const atoms = atomsOf(contentsOf(known));
  const there = atoms.filter((atom) => atom !== "undefined");
  return there.every((atom) => state.object(atom)?.home === home) ? there : [];
}

/** An object that is any of several, and is treated as one. */
function focus(loop: ts.Node, all: readonly Atom[], state: State, machine: Machine): Value {
  const objects = all.map((atom) => state.object(atom)!);
  const states = new Set(objects.flatMap((object) => [...object.states]));
  const [first] = objects;
  const element = {
    ...newObject("server", first!.site),
    protocol: first!.protocol,
    states,
    mayBe: unite(...all),
  };
  return state.allocate(elementName(loop, state, machine), element);
}

function elementName(loop: ts.Node, state: State, machine: Machine): Atom {
  return `${machine.names.object(loop, state)}each`;
}

/** All elements were treated as the one of each round was, if nothing else holds that one. */
function treatAll(loop: ts.Node, all: readonly Atom[], state: State, machine: Machine): void {
  const name = elementName(loop, state, machine);
  const treated = [name, `${name}*`].flatMap((atom) => state.object(atom) ?? []);
  machine.server.sweep(state);
  if (state.object(name) || state.object(`${name}*`)) return;
  const states = new Set(treated.flatMap((object) => [...object.states]));
  for (const atom of all) {
    const object = state.object(atom);
    if (object) state.replace(atom, { ...object, states });
  }
}

function pairOf(
  key: Value,
  value: Value,
  { site }: HeapObject,
  { state, machine }: { readonly state: State; readonly machine: Machine },
): Value {
  const fields = new Map([
    ["0", key],
    ["1", value],
  ]);
  return state.allocate(`${machine.names.object(site, state)}pair`, newObject("list", site, { fields }));
}
