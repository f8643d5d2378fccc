import { isLibrary } from "../../program/index.ts";
import { type LibraryType, libraryMember, libraryMembers } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { callWithElements, elementsIfList } from "./callbacks.ts";
import { compareWithElements } from "./comparisons.ts";
import { generatorsIn } from "./generators.ts";
import { unsettle } from "./homes.ts";
import { elementsOf } from "./iteration.ts";
import { callNext } from "./iterators.ts";
import type { Given, KnownCall, LibraryCall } from "./library_call.ts";
import { loosen } from "./lists.ts";
import { copyOf, make } from "./literals.ts";
import type { Machine } from "./machine.ts";
import { callOfMap } from "./map_calls.ts";
import { append, put } from "./members.ts";
import { callOfObject } from "./object_calls.ts";
import { isExact, newObject } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { convertToText } from "./texts.ts";
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

/**
 * The type of the library that has a member, such as `Array` also for what `ReadonlyArray` declares. Others may have added
 * overloads to it.
 */
export function libraryTypeOf(symbol: ts.Symbol): string | undefined {
  const declaration = symbol.declarations?.find((each) => isLibrary(each.getSourceFile().fileName));
  const owner = declaration?.parent;
  if (!owner || !ts.isInterfaceDeclaration(owner)) return undefined;
  return owner.name.text.replace(/^(?:Readonly|Weak)/, "");
}

export function callLibraryMember(
  call: LibraryCall,
  given: Given,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { library, name, node } = call;
  if (generatorsIn(given.object, state).length > 0) {
    if (name === "next") {
      for (const value of [...given.values, given.others])
        machine.server.lose(value, node, { reason: "a generator gets it", state });
      return callNext(node, given.object, state, machine);
    }
    if (name === "__@iterator" || name.startsWith("__@iterator")) return outcome(state, given.object);
  }
  const [first = NOTHING, ...others] = given.values;
  if ((name === "from" || name === "fromEntries") && generatorsIn(first, state).length > 0) {
    for (const value of [given.object, ...others]) state.hold(value);
    return machine.collect(first, node, state).flatMap(({ state: after, value }) => {
      const [object = NOTHING, ...rest] = after.releaseAll(others.length + 1);
      return callLibraryMember(call, { ...given, object, values: [value, ...rest] }, after, machine);
    });
  }
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
    const isText = callbacks.length === 0 && name === "toString";
    const states = isText
      ? convertToText([given.object], node, state, machine)
      : callbacks.length > 0 && library !== "ObjectConstructor"
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
      addElements(given.object, { values: puts, name, state, machine, node });
    }
  }
  const isSortedByText = member.calls === "order" && given.values.length === 0;
  if (name !== "join" && name !== "toString" && !isSortedByText)
    return giveResult(call, { member, given, source }, state, machine);
  state.hold(given.object);
  return convertToText([source], node, state, machine).flatMap((after) => {
    const object = after.release();
    return isSortedByText
      ? giveResult(
          call,
          { member, given: { ...given, object }, source: elementsOf(object, after, machine) },
          after,
          machine,
        )
      : outcome(after, PRIMITIVE);
  });
}

/** The result of a call, when its arguments are where it puts them. */
function giveResult(
  call: LibraryCall,
  { member, given, source }: KnownCall & { readonly source: Value },
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { node, name } = call;
  if (member.calls) return callWithElements(call, { member, given, source }, state, machine);
  if (name === "pop" || name === "shift") {
    const taken = takeOff(given.object, name, state);
    if (taken !== undefined) return outcome(state, taken);
  }
  if (member.shrinks || name === "reverse" || name === "copyWithin") {
    loosen(given.object, { isShorter: name !== "reverse" }, state);
  }
  if (member.gives === "object") return outcome(state, given.object);
  if (member.gives === "element") return outcome(state, unite(source, UNDEFINED));
  const isCopy =
    name === "toReversed" || name === "values" || (name === "slice" && given.values.length === 0);
  if (isCopy) return outcome(state, copyOf(given.object, node, state, machine));
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
    const rest = state.allocate(machine.names.object(node.expression, state), pair);
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
    values,
    name,
    state,
    machine,
    node,
  }: { values: readonly Value[]; name: string; state: State; machine: Machine; node: ts.Node },
): void {
  const all = values.filter((value) => value !== NOTHING);
  if (atomsOf(object).some((atom) => !isObject(atom))) {
    machine.server.lose(unite(...all), node, { reason: "it gets into a list that is not followed", state });
  }
  const isOne = atomsOf(object).length === 1 && all.length === values.length - 1;
  if (name !== "push" || !isOne) loosen(object, { isShorter: name === "fill" }, state);
  for (const atom of objectsIn(object)) {
    for (const value of all) {
      if (name === "push" && isOne) append(atom, value, { node, state, machine });
      else put(atom, { name: undefined, value, isExact: false }, { node, state, machine });
    }
  }
}

/** Takes the last or the first element off a list whose elements are known. */
function takeOff(list: Value, name: string, state: State): Value | undefined {
  const known = state.object(list);
  if (known?.shape !== "list" || known.isMany || !isExact(known)) return undefined;
  const all = [...known.fields.values()];
  const taken = name === "pop" ? all.pop() : all.shift();
  unsettle(list, state);
  const fields = new Map(all.map((value, index) => [String(index), value]));
  state.replace(list, { ...state.object(list)!, fields });
  return taken ?? UNDEFINED;
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
