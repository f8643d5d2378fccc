import type ts from "../../typescript_api.ts";
import type { Decision } from "../control_flow/index.ts";
import type { Machine } from "./machine.ts";
import { classesOf } from "./members.ts";
import { narrow } from "./narrowing.ts";
import { inOrder, type State } from "./state.ts";
import { ANYTHING, atomsOf, filterValue, isOpaque, NOTHING, type Value } from "./values.ts";

/** The name of the error that is on its way to a `catch`. */
export const THROWN = "thrown/";

/** `throw value` */
export function throwValue(node: ts.ThrowStatement, state: State, machine: Machine): readonly State[] {
  return machine.evaluate(node.expression, state).map(({ state: after, value }) => {
    after.write(THROWN, value);
    return after;
  });
}

/** `catch (problem)` gets what was thrown. */
export function catchError(
  { variableDeclaration }: ts.CatchClause,
  state: State,
  machine: Machine,
): readonly State[] {
  const value = state.read(THROWN) ?? ANYTHING;
  state.forget(THROWN);
  return variableDeclaration ? machine.assign(variableDeclaration.name, value, state) : [state];
}

/** A `finally` may catch errors of its own while another one waits. */
export function delayError(
  block: ts.Node,
  state: State,
  { isOver, machine }: { readonly isOver: boolean; readonly machine: Machine },
): readonly State[] {
  const waiting = `waiting ${machine.names.numberOf(block)}/${state.frame.id}`;
  const [from, to] = isOver ? [waiting, THROWN] : [THROWN, waiting];
  state.write(to, state.read(from) ?? ANYTHING);
  state.forget(from);
  return [state];
}

/** `problem instanceof Problem`, where that is a class of the project. */
export function decideInstance(node: ts.BinaryExpression, state: State, machine: Machine): Decision<State> {
  const holds: State[] = [];
  const fails: State[] = [];
  for (const { state: after, values } of inOrder([node.left, node.right], state, machine.evaluate)) {
    const [given = ANYTHING, type = ANYTHING] = values;
    const yes = filterValue(given, (atom) => mayBeInstance(atom, type, after, machine) !== false);
    const no = filterValue(given, (atom) => mayBeInstance(atom, type, after, machine) !== true);
    if (yes !== NOTHING) holds.push(narrow(node.left, yes, after.fork(), machine));
    if (no !== NOTHING) fails.push(narrow(node.left, no, after, machine));
  }
  return { holds, fails };
}

/** Undefined where nobody knows. */
function mayBeInstance(atom: string, type: Value, state: State, machine: Machine): boolean | undefined {
  const classes = atomsOf(type).map((each) => {
    const object = state.object(each);
    return object?.site === object?.owner ? object?.owner : undefined;
  });
  const [only, ...others] = classes;
  if (!only || others.length > 0 || isOpaque(atom)) return undefined;
  return [...classesOf(state.object(atom)?.owner, machine)].includes(only);
}
