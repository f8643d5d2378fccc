import type { LibraryMember } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { elementsOf } from "./iteration.ts";
import type { KnownCall, LibraryCall } from "./library_call.ts";
import { loosen } from "./lists.ts";
import { make } from "./literals.ts";
import { beginLoop, endsOfList, nextElements } from "./loops.ts";
import type { Machine } from "./machine.ts";
import { append } from "./members.ts";
import { splitValue } from "./narrowing.ts";
import { newObject } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { absorb } from "./state_sets.ts";
import { atomsOf, BOOLEAN, NOTHING, PRIMITIVE, UNDEFINED, unite, type Value } from "./values.ts";

/** Calls a callback with each element. */
export function callWithElements(
  { node, name }: LibraryCall,
  { member, given, source }: KnownCall & { readonly source: Value },
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const isFrom = name === "from";
  const callback = (isFrom ? given.values[1] : given.values[0]) ?? NOTHING;
  const list = isFrom ? (given.values[0] ?? NOTHING) : given.object;
  const result = make(newObject("list", node), state, machine);
  const folded = unite(given.values[1] ?? NOTHING, given.values.length < 2 ? source : NOTHING);
  const goesThrough = member.calls !== "order";
  if (goesThrough) beginLoop(node, list, state, machine);
  for (const value of [list, result, callback, member.calls === "fold" ? folded : NOTHING]) state.hold(value);
  const stopped: State[] = [];
  const behind = machine.repeat(state, (before) =>
    callOnce({ node, name, member }, before, machine).flatMap(({ state: after, value }) => {
      const { stops, goesOn } = endOfCall(name, value);
      if (stops) absorb(stopped, goesOn ? after.fork() : after);
      return goesOn ? [after] : [];
    }),
  );
  const ended = goesThrough ? behind.flatMap((after) => endsOfList(node, after, machine)) : behind;
  return [...ended, ...stopped].flatMap((after) => {
    const [object = NOTHING, made = NOTHING, , fold = NOTHING] = after.releaseAll(4);
    return outcome(after, resultOf({ node, name, member }, { object, made, fold }, after, machine));
  });
}

/** The result of a callback may be the end of `find`, `some` and `every`. */
function endOfCall(name: string, value: Value): { readonly stops: boolean; readonly goesOn: boolean } {
  const isSearch = name.startsWith("find") || name === "some";
  if (!isSearch && name !== "every") return { stops: false, goesOn: true };
  const [no, yes] = splitValue(value, ts.SyntaxKind.AmpersandAmpersandToken);
  const [stops, goesOn] = isSearch ? [yes, no] : [no, yes];
  return { stops: stops !== NOTHING, goesOn: goesOn !== NOTHING };
}

interface Callback {
  readonly node: ts.CallExpression;
  readonly name: string;
  readonly member: LibraryMember;
}

/** One call of a callback. */
function callOnce(callback: Callback, before: State, machine: Machine): readonly Outcome[] {
  const { node, member } = callback;
  if (member.calls !== "order")
    return nextElements(node, before, machine).flatMap((round) => callWith(callback, round, machine));
  const element = elementsOf(before.held.at(-4)!, before, machine);
  return element === NOTHING ? [] : callWith(callback, { state: before, value: element }, machine);
}

function callWith(
  { node, name, member }: Callback,
  { state: before, value: element }: Outcome,
  machine: Machine,
): readonly Outcome[] {
  const [list = NOTHING, , callee = NOTHING, folded = NOTHING] = before.held.slice(-4);
  const values =
    member.calls === "fold"
      ? [folded, element, PRIMITIVE, list]
      : member.calls === "order"
        ? [element, element]
        : [element, PRIMITIVE, list];
  const called = machine.invoke({ node, callee, object: UNDEFINED, values, others: NOTHING }, before);
  return called.map(({ state: after, value }) => {
    if (member.calls === "fold") after.hold(unite(after.release(), value));
    if (member.calls === "make") {
      const made = after.held.at(-3)!;
      const given = name === "flatMap" ? elementsIfList(value, after, machine) : value;
      append(made, given, { node, state: after, machine });
    }
    return { state: after, value };
  });
}

/** Returns the result of a call when all callbacks are called. */
function resultOf(
  { node, member }: Callback,
  { object, made, fold }: { readonly object: Value; readonly made: Value; readonly fold: Value },
  state: State,
  machine: Machine,
): Value {
  if (member.calls === "fold") return fold;
  if (member.calls === "make") return made;
  const elements = elementsOf(object, state, machine);
  if (member.calls === "order" && member.gives === "object") {
    loosen(object, { isShorter: false }, state);
    return object;
  }
  if (member.gives === "elements") {
    const list = state.object(made)!;
    const source = member.calls === "order" ? sourceOf(object, state) : NOTHING;
    state.replace(made, { ...list, rest: elements, source });
    return made;
  }
  if (member.gives === "element") return unite(elements, UNDEFINED);
  return member.calls === "test" && member.gives === undefined ? BOOLEAN : opaqueAt(node, machine.meaning);
}

/** The list whose elements a list has. */
export function sourceOf(list: Value, state: State): Value {
  const object = state.object(list);
  return object && !object.isMany ? object.source || list : NOTHING;
}

export function elementsIfList(value: Value, state: State, machine: Machine): Value {
  return unite(
    ...atomsOf(value).map((atom) =>
      state.object(atom)?.shape === "list" || state.object(atom)?.shape === "map"
        ? elementsOf(atom, state, machine)
        : atom,
    ),
  );
}
