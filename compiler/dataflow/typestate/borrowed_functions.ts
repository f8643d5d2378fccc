import type { ProjectFunction } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import { isData } from "../holding.ts";
import type { Machine } from "./machine.ts";
import { opaque } from "./opaque.ts";
import { reachedFrom } from "./reach.ts";
import type { State } from "./state.ts";
import { type Atom, atomsOf, filterValue, isClosure, UNDEFINED, unite, type Value } from "./values.ts";

const NOT_FOLLOWED = "false falsy true truthy";

/**
 * Calls the functions among what a declared function borrows any number of times. They get objects of the server that it
 * borrows as well, and else what is not followed.
 */
export function callBorrowed(
  borrowed: Value,
  node: ts.Node,
  state: State,
  machine: Machine,
): readonly State[] {
  const callees = atomsOf(filterValue(borrowed, isClosure));
  if (callees.length === 0) return [state];
  return machine.repeat(state, (before) =>
    callees.flatMap((callee, index) => {
      const own = index < callees.length - 1 ? before.fork() : before;
      const lent = lentBeside(borrowed, own, machine);
      const values = argumentsOf(machine.names.closureOf(callee).code, lent, own, machine);
      return machine
        .invoke({ node, callee, object: UNDEFINED, values, others: unite(NOT_FOLLOWED, ...lent) }, own)
        .map((after) => after.state);
    }),
  );
}

/** The objects of the server that a declared function borrows; what functions among them reach, it cannot see. */
function lentBeside(borrowed: Value, state: State, machine: Machine): Atom[] {
  const given = filterValue(borrowed, (atom) => !isClosure(atom));
  const { objects } = reachedFrom([given], state, machine.names);
  return [...objects].filter((atom) => state.object(atom)?.protocol);
}

/** The arguments of a function that is borrowed, up to its rest. */
function argumentsOf(code: ProjectFunction, lent: readonly Atom[], state: State, machine: Machine): Value[] {
  return code.parameters
    .filter(({ name, dotDotDotToken }) => name.getText() !== "this" && !dotDotDotToken)
    .map((parameter) => argumentOf(parameter, lent, state, machine));
}

function argumentOf(
  parameter: ts.ParameterDeclaration,
  lent: readonly Atom[],
  state: State,
  { meaning, server }: Machine,
): Value {
  const type = meaning.typeOf(parameter);
  if (isData(type, meaning)) return NOT_FOLLOWED;
  const protocol = server.protocolOf(type);
  const fitting = lent.filter((atom) => !protocol || state.object(atom)?.protocol === protocol);
  if (!protocol || fitting.length === 0) return unite(NOT_FOLLOWED, ...fitting);
  const nullish = atomsOf(opaque(type, meaning)).filter((atom) => atom !== "truthy");
  return unite(...fitting, ...nullish);
}
