import { skipTypes } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { Machine } from "./machine.ts";
import { narrow } from "./narrowing.ts";
import { newObject } from "./objects.ts";
import type { Protocol } from "./protocol.ts";
import type { Outcome, State } from "./state.ts";
import { atomsOf, filterValue, isOpaque, unite, type Value } from "./values.ts";

/*
 * Objects of the server that come from where nothing is followed, such as the result of a declared function: their type
 * says what they are. Those that hooks are given live as long as the hook, and are followed from here. Mailboxes and
 * passthrough events may have ended before, so that their methods are reported instead.
 */

/** The object that an expression promises by its type, alone or as the elements of an array. */
interface Promised {
  readonly protocol: Protocol;
  readonly isList: boolean;
}

/** Gives the part of a value that is not followed an object of its own, if its type is that of one. */
export function withUnknownObjects(
  node: ts.Expression,
  outcomes: readonly Outcome[],
  machine: Machine,
): readonly Outcome[] {
  if (!outcomes.some(({ value }) => atomsOf(value).some(isOpaque))) return outcomes;
  const promised = promisedBy(node, machine);
  return promised === undefined ? outcomes : outcomes.map((each) => named(node, each, { promised, machine }));
}

function named(
  node: ts.Expression,
  { state, value, isShort }: Outcome,
  { promised, machine }: { readonly promised: Promised; readonly machine: Machine },
): Outcome {
  if (isShort || !atomsOf(value).some(isOpaque)) return { state, value, ...(isShort ? { isShort } : {}) };
  state.hold(filterValue(value, (atom) => !isOpaque(atom)));
  const object = make(node, promised, state, machine);
  const all = unite(state.release(), object);
  return { state: narrow(node, all, state, machine), value: all };
}

function make(node: ts.Expression, { protocol, isList }: Promised, state: State, machine: Machine): Value {
  const object = machine.server.make(protocol, { site: node, start: protocol.types[0]! }, state);
  if (!isList) return object;
  const list = newObject("list", node, { rest: object });
  return state.allocate(`${machine.names.object(node, state)}list`, list);
}

function promisedBy(node: ts.Expression, machine: Machine): Promised | undefined {
  const { meaning, server } = machine;
  return meaning.remember("promised object of the server", node, () => {
    for (const each of new Set([node, skipTypes(node)])) {
      const type = meaning.typeOf(each);
      const protocol = server.lastingProtocolOf(type);
      if (protocol) return { protocol, isList: false };
      const [element] = elementsOf(type, machine);
      const ofElement = element && server.lastingProtocolOf(element);
      if (ofElement) return { protocol: ofElement, isList: true };
    }
    return undefined;
  });
}

function elementsOf(type: ts.Type, { meaning: { checker } }: Machine): readonly ts.Type[] {
  return checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
}
