import { isLibrary } from "../../program/index.ts";
import { type LibraryType, libraryMember, libraryMembers, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { callWithElements, elementsIfList, loosen } from "./callbacks.ts";
import { compareWithElements } from "./comparisons.ts";
import { elementsOf } from "./iteration.ts";
import type { Given, KnownCall, LibraryCall } from "./library_call.ts";
import { make } from "./literals.ts";
import type { Machine } from "./machine.ts";
import { callOfMap } from "./map_calls.ts";
import { put } from "./members.ts";
import { callOfObject } from "./object_calls.ts";
import { newObject } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import {
  atomsOf,
  isClosure,
  isObject,
  isOwnMethod,
  NOTHING,
  objectsIn,
  PRIMITIVE,
  UNDEFINED,
  unite,
  type Value,
} from "./values.ts";

/** The type of the library that has a member, such as `Array` also for what `ReadonlyArray` declares. */
export function libraryTypeOf(symbol: ts.Symbol, meaning: Meaning): string | undefined {
  const declaration = symbol.declarations?.[0];
  if (!declaration || !isLibrary(declaration.getSourceFile().fileName) || !meaning.isStandard(symbol))
    return undefined;
  const owner = declaration.parent;
  if (!ts.isInterfaceDeclaration(owner)) return undefined;
  return owner.name.text.replace(/^(?:Readonly|Weak)/, "");
}

export function callLibraryMember(
  call: LibraryCall,
  given: Given,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { library, name, node } = call;
  const member = Object.hasOwn(libraryMembers, library)
    ? libraryMember(library as LibraryType, name)
    : undefined;
  if (library === "Map" || library === "Set") {
    const found = callOfMap(call, given, state, machine);
    if (found) return found;
  }
  const all = [given.object, ...given.values, given.others];
  if (!member || isStaticOther(library)) {
    const callbacks = [...given.values, given.others].filter((value) => atomsOf(value).some(isCallable));
    if (callbacks.length === 0 && name === "toString")
      machine.server.use(given.object, { member: "toString", node }, state);
    const states =
      callbacks.length > 0 && library !== "ObjectConstructor"
        ? callBack(call, given, state, machine)
        : [state];
    const reason = `what \`${name}\` does with it is not followed`;
    return states.map((after) => {
      for (const value of all.filter((each) => !isKnownHarmless(library, name, each)))
        machine.server.lose(value, node, { reason, state: after });
      return { state: after, value: opaqueAt(node, machine.meaning) };
    });
  }
  return callKnown(call, { member, given }, state, machine);
}

function isStaticOther(library: string): boolean {
  return library === "MapConstructor" || library === "String" || library === "Math";
}

function isCallable(atom: string): boolean {
  return isClosure(atom) || isOwnMethod(atom);
}

function isKnownHarmless(library: string, name: string, _: Value): boolean {
  return (
    (library === "ArrayConstructor" && name === "isArray") ||
    (library === "ObjectConstructor" && name === "freeze")
  );
}

function callKnown(
  call: LibraryCall,
  { member, given }: KnownCall,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { library, node, name } = call;
  if (library === "ObjectConstructor") return callOfObject(call, given, state, machine);
  const isStatic = library === "ArrayConstructor";
  const source = isStatic
    ? member.calls
      ? elementsOf(given.values[0] ?? NOTHING, state, machine)
      : NOTHING
    : elementsOf(given.object, state, machine);
  if (member.puts) {
    const puts = [
      ...given.values.slice(
        member.puts.from,
        member.puts.count === undefined ? undefined : member.puts.from + member.puts.count,
      ),
      given.others,
    ];
    const spread =
      name === "concat" || (isStatic && name === "from")
        ? puts.map((each) => elementsIfList(each, state, machine))
        : puts;
    const value = unite(...spread);
    if (member.puts.into === "result") {
      const rest =
        name === "from" && member.calls && given.values.length > 1 ? NOTHING : unite(source, value);
      if (name !== "from" || given.values.length < 2)
        return outcome(state, make(newObject("list", node, { rest }), state, machine));
    } else {
      addElements(given.object, { value, name, state, machine, node });
    }
  }
  const isSortedByText = member.calls === "order" && given.values.length === 0;
  if (name === "join" || name === "toString" || isSortedByText)
    machine.server.use(source, { member: "toString", node }, state);
  if (member.calls) return callWithElements(call, { member, given, source }, state, machine);
  if (member.shrinks || name === "reverse" || name === "copyWithin") loosen(given.object, state);
  if (member.gives === "object") return outcome(state, given.object);
  if (member.gives === "element") return outcome(state, unite(source, UNDEFINED));
  if (member.gives === "elements" && name !== "entries") {
    const elements =
      name === "flat"
        ? unite(source, ...objectsIn(source).map((atom) => elementsOf(atom, state, machine)))
        : source;
    return outcome(state, make(newObject("list", node, { rest: elements }), state, machine));
  }
  if (name === "entries") {
    const pair = newObject("list", node.expression, {
      fields: new Map([
        ["0", PRIMITIVE],
        ["1", source],
      ]),
    });
    const rest = state.allocate(machine.names.object(node.expression, state.frame), pair);
    return outcome(state, make(newObject("list", node, { rest }), state, machine));
  }
  if (member.compares) {
    const value = given.values[0] ?? NOTHING;
    compareWithElements(node, { name, elements: source, value }, { state, machine });
  }
  return outcome(state, opaqueAt(node, machine.meaning));
}

/** Objects get more elements, at the end or anywhere. */
function addElements(
  object: Value,
  {
    value,
    name,
    state,
    machine,
    node,
  }: { value: Value; name: string; state: State; machine: Machine; node: ts.Node },
): void {
  if (atomsOf(object).some((atom) => !isObject(atom))) {
    machine.server.lose(value, node, { reason: "it gets into a list that is not followed", state });
  }
  if (name !== "push") loosen(object, state);
  for (const atom of objectsIn(object)) {
    put(atom, { name: undefined, value, isExact: false }, { node, state, machine });
  }
}

/** Any function of the library may call the functions that it gets, with what is not followed. */
function callBack({ node }: LibraryCall, given: Given, state: State, machine: Machine): readonly State[] {
  const callee = unite(
    ...[...given.values, given.others].map((value) => atomsOf(value).filter(isCallable).join(" ")),
  );
  return machine.repeat(state, (before) =>
    machine
      .invoke({ node, callee, object: UNDEFINED, values: [], others: "false falsy true truthy" }, before)
      .map((after) => after.state),
  );
}
