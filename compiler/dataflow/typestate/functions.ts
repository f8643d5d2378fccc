import { isShippedModule } from "../../program/index.ts";
import type { ProjectFunction } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Closure } from "./frames.ts";
import type { Invocation } from "./invocation.ts";
import type { Machine } from "./machine.ts";
import { put } from "./members.ts";
import { newObject } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { atomsOf, NOTHING, objectsIn, UNDEFINED, unite, type Value } from "./values.ts";
import { isShared } from "./variables.ts";

/** More calls than these in each other are not followed. */
const maximumDepth = 40;

/** Runs a function of the project, and gives what it returns. */
export function runFunction(
  { code, frame: around }: Closure,
  invocation: Invocation,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { node, values, others, object } = invocation;
  const isShipped = isShippedModule(code.getSourceFile().fileName);
  if (isShipped || machine.relevance.skips({ code, frame: around }, invocation, state)) {
    for (const value of isShipped ? [...values, others, object] : []) {
      machine.server.lose(value, node, { reason: "a module of DoveScript gets it", state });
    }
    if (machine.relevance.mayRaise(code)) machine.raise(state);
    return outcome(state, opaqueAt(node, machine.meaning));
  }
  if (state.active.length > maximumDepth || code.asteriskToken) {
    const closure = machine.names.closure(code, around);
    const reason = code.asteriskToken ? "a generator uses it" : "too many calls lead there";
    for (const value of [...values, others, object, closure])
      machine.server.lose(value, node, { reason, state });
    if (!code.asteriskToken) return outcome(state, opaqueAt(node, machine.meaning));
  }
  const { frame: caller, active, rounds } = state;
  const frame = machine.names.frame(code, around, { node, caller, rounds });
  shelve(frame.id, state, machine);
  state.frame = frame;
  state.active = [...active, frame.id];
  state.write(`this/${frame.id}`, object);
  const entered = bindParameters(code, invocation, state, machine);
  const outcomes = machine.runBody(code, entered);
  const leave = (after: State): State => {
    after.frame = caller;
    after.active = active;
    after.rounds = rounds;
    unshelve(frame.id, after, machine);
    return after;
  };
  return [
    ...outcomes.thrown.flatMap((after) => {
      const left = leave(after);
      machine.server.sweep(left);
      machine.raise(left);
      return [];
    }),
    ...outcomes.ended.map((after) => returned(after, leave, node, machine)),
  ];
}

function returned(state: State, leave: (state: State) => State, node: ts.Node, machine: Machine): Outcome {
  const variable = `return/${state.frame.id}`;
  const value = state.read(variable) ?? UNDEFINED;
  state.forget(variable);
  leave(state);
  state.hold(value);
  machine.server.sweep(state);
  for (const atom of objectsIn(value)) {
    const object = state.object(atom);
    if (object?.protocol && ts.isCallExpression(node)) state.replace(atom, { ...object, place: node });
  }
  return { state, value: state.release() };
}

/** The parameters of a function get the arguments. */
function bindParameters(
  code: ProjectFunction,
  { values, others }: Invocation,
  state: State,
  machine: Machine,
): readonly State[] {
  const { id } = state.frame;
  const parameters = code.parameters.filter(({ name }) => name.getText() !== "this");
  for (const [index, value] of values.entries()) state.write(`argument ${index}/${id}`, value);
  state.write(`arguments/${id}`, others);
  let states: readonly State[] = [state];
  for (const [index, parameter] of parameters.entries()) {
    states = states.flatMap((each) =>
      bindParameter(parameter, { index, count: values.length }, each, machine),
    );
  }
  for (const each of states) {
    for (const index of values.keys()) each.forget(`argument ${index}/${id}`);
    each.forget(`arguments/${id}`);
  }
  return states;
}

function bindParameter(
  parameter: ts.ParameterDeclaration,
  { index, count }: { readonly index: number; readonly count: number },
  state: State,
  machine: Machine,
): readonly State[] {
  const { id } = state.frame;
  const at = (place: number) => state.read(`argument ${place}/${id}`);
  const others = state.read(`arguments/${id}`) ?? NOTHING;
  if (parameter.dotDotDotToken) {
    const fields = new Map<string, Value>();
    for (let place = index; place < count; place++) fields.set(String(place - index), at(place)!);
    const list = newObject("list", parameter, { fields, rest: others });
    return machine.assign(
      parameter.name,
      state.allocate(machine.names.object(parameter, state), list),
      state,
    );
  }
  const value = at(index) ?? (others === NOTHING ? UNDEFINED : unite(others, UNDEFINED));
  return withDefault(parameter, value, state, machine).map((after) => {
    if (ts.isParameterPropertyDeclaration(parameter, parameter.parent) && ts.isIdentifier(parameter.name)) {
      const symbol = machine.meaning.checker
        .getSymbolsOfParameterPropertyDeclaration(parameter, parameter.name.text)
        .find((each) => each.flags & ts.SymbolFlags.FunctionScopedVariable);
      const given = symbol && after.read(machine.names.variableIn(symbol, after.frame));
      const self = after.read(`this/${id}`) ?? NOTHING;
      for (const object of objectsIn(self)) {
        put(
          object,
          { name: parameter.name.text, value: given ?? value, isExact: true },
          { node: parameter, state: after, machine },
        );
      }
    }
    return after;
  });
}

function withDefault(
  { name, initializer }: ts.ParameterDeclaration,
  value: Value,
  state: State,
  machine: Machine,
): readonly State[] {
  if (!initializer || !atomsOf(value).includes("undefined")) return machine.assign(name, value, state);
  const there = atomsOf(value)
    .filter((atom) => atom !== "undefined")
    .join(" ");
  const given = machine
    .evaluate(initializer, state.fork())
    .flatMap((other) => machine.assign(name, other.value, other.state));
  return there === NOTHING ? given : [...given, ...machine.assign(name, there, state)];
}

/** A function that runs already has its variables put aside, if no closure shares them. */
function shelve(id: string, state: State, machine: Machine): void {
  if (!state.active.includes(id)) return;
  for (const [name, value] of [...state.variables()]) {
    if (!name.endsWith(`/${id}`) || name.startsWith("^")) continue;
    const symbol = machine.names.symbolOf(name);
    if (symbol && isShared(symbol, machine)) continue;
    state.forget(name);
    state.write(`^${name}`, unite(state.read(`^${name}`) ?? NOTHING, value));
  }
}

function unshelve(id: string, state: State, machine: Machine): void {
  if (!state.active.includes(id)) return;
  const isLast = state.active.filter((each) => each === id).length === 1;
  const all = [...state.variables()].filter(([name]) => name.endsWith(`/${id}`));
  for (const [name] of all) {
    const symbol = machine.names.symbolOf(name);
    if (!name.startsWith("^") && !(symbol && isShared(symbol, machine))) state.forget(name);
  }
  for (const [name, value] of all) {
    if (!name.startsWith("^")) continue;
    if (isLast) state.forget(name);
    state.write(name.slice(1), value);
  }
}
