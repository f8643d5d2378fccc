import type { ProjectFunction } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Invocation } from "./invocation.ts";
import type { Machine } from "./machine.ts";
import { put } from "./members.ts";
import { newObject } from "./objects.ts";
import type { State } from "./state.ts";
import { atomsOf, NOTHING, objectsIn, UNDEFINED, unite, type Value } from "./values.ts";

/** The parameters of a function get the arguments. */
export function bindParameters(
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
