import type { Meaning } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import { type Change, ELEMENTS } from "./changes.ts";
import { moduleFrame, type Names } from "./frames.ts";
import { unsettle } from "./homes.ts";
import { contentsOf, type HeapObject, readField } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import type { Reached } from "./reach.ts";
import type { State } from "./state.ts";
import { ANYTHING, type Atom, NOTHING, UNDEFINED, unite, type Value } from "./values.ts";

/** The objects and variables that a call may touch, and its changes of them. */
export interface Touched {
  readonly reached: Reached;
  /** Variables of modules. */
  readonly globals: ReadonlySet<ts.Symbol>;
  readonly changes: ReadonlySet<Change>;
}

interface Setting {
  readonly state: State;
  readonly names: Names;
  readonly meaning: Meaning;
}

/** The values that changes may leave behind, by what they change. */
interface NewValues {
  readonly variables: ReadonlyMap<ts.Symbol, Value>;
  readonly members: ReadonlyMap<string, Value>;
  /** True if any member may be another one. */
  readonly isAny: boolean;
}

/** Gives any value of its type, besides the one it has, to all that may have been changed. */
export function applyChanges(
  { changes, reached, globals }: Touched,
  { state, names, meaning }: Setting,
): void {
  if (changes.size === 0) return;
  const { variables, members, isAny } = newValues(changes, meaning);
  const widen = (variable: string, value: Value | undefined) => {
    if (value !== undefined) state.write(variable, unite(state.read(variable) ?? NOTHING, value));
  };
  for (const variable of reached.variables) widen(variable, variables.get(names.symbolOf(variable)!));
  for (const symbol of globals) widen(names.variableIn(symbol, moduleFrame), variables.get(symbol));
  for (const atom of reached.objects) widenObject(atom, { variables, members, isAny }, state);
}

function newValues(changes: ReadonlySet<Change>, meaning: Meaning): NewValues {
  const variables = new Map<ts.Symbol, Value>();
  const members = new Map<string, Value>();
  let isAny = false;
  for (const { target, values, removes } of changes) {
    const given = values.map((node) => opaqueAt(node, meaning));
    const value = unite(...given, removes ? UNDEFINED : NOTHING);
    if (target === undefined) isAny = true;
    else if (typeof target === "string") members.set(target, unite(value, members.get(target) ?? NOTHING));
    else variables.set(target, unite(value, variables.get(target) ?? NOTHING));
  }
  return { variables, members, isAny };
}

function widenObject(atom: Atom, { members, isAny }: NewValues, state: State): void {
  const object = state.object(atom);
  if (!object) return;
  if (object.shape === "list" || object.shape === "map") {
    const value = isAny ? ANYTHING : members.get(ELEMENTS);
    if (value !== undefined) widenElements(atom, value, state);
  } else {
    const fields = new Map(object.fields);
    if (isAny) for (const [name, value] of fields) fields.set(name, unite(value, ANYTHING));
    else
      for (const [name, value] of members)
        if (name !== ELEMENTS) fields.set(name, unite(readField(object, name), value));
    state.replace(atom, { ...object, fields, rest: isAny ? unite(object.rest, ANYTHING) : object.rest });
  }
}

/** The elements may be in any order and number; keys of Maps that are followed stay among them. */
function widenElements(atom: Atom, value: Value, state: State): void {
  unsettle(atom, state);
  const object: HeapObject = state.object(atom)!;
  const keys = object.shape === "map" ? unite(object.keys, value) : NOTHING;
  const rest = unite(contentsOf(object), value, UNDEFINED);
  state.replace(atom, { ...object, fields: new Map(), rest, keys });
}
