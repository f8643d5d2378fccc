import { isProjectFunction } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { type Arguments, evaluateArguments } from "./argument_lists.ts";
import { type Frame, moduleFrame } from "./frames.ts";
import { generatorsIn } from "./generators.ts";
import { elementsOf } from "./iteration.ts";
import { make } from "./literals.ts";
import type { Machine } from "./machine.ts";
import { classesOf, isStaticMember, put } from "./members.ts";
import { newObject, readField, type Shape } from "./objects.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { writeThis } from "./this_values.ts";
import { NOTHING, objectsIn, UNDEFINED, unite, type Value } from "./values.ts";

/** The value of a class, with its static members. */
export function evaluateClass(
  node: ts.ClassLikeDeclaration,
  frame: Frame,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  machine.defineClass(node, frame);
  const atom = machine.names.object(node, { frame, rounds: [] });
  if (state.object(atom)) return outcome(state, atom);
  const holder = frame === moduleFrame ? (node.name?.text ?? "class") : undefined;
  state.allocate(atom, newObject("record", node, { owner: node, holder }));
  const members = node.members.filter(
    (each) => ts.isClassStaticBlockDeclaration(each) || isStaticMember(each),
  );
  return initialise(members, { node, object: atom, site: node }, state, machine).map((after) => ({
    state: after,
    value: atom,
  }));
}

/** The fields of a class that are initialised in an object, for a call. */
interface Initialisation {
  readonly node: ts.ClassLikeDeclaration;
  readonly object: Value;
  readonly site: ts.Node;
}

/** Evaluates initial values of fields, with the object as `this`. */
function initialise(
  members: readonly ts.ClassElement[],
  { node, object, site }: Initialisation,
  state: State,
  machine: Machine,
): readonly State[] {
  const outer = state.frame;
  const frame = machine.names.frame(node, machine.frameAround(node), {
    node: site,
    caller: outer,
    rounds: state.rounds,
  });
  state.frame = frame;
  state.active = [...state.active, frame.id];
  writeThis(object, frame, state, machine);
  let states: readonly State[] = [state];
  for (const member of members) states = states.flatMap((each) => initialiseOne(member, each, machine));
  for (const each of states) {
    each.frame = outer;
    each.active = each.active.slice(0, -1);
  }
  return states;
}

function initialiseOne(member: ts.ClassElement, state: State, machine: Machine): readonly State[] {
  if (ts.isClassStaticBlockDeclaration(member)) return machine.runBlock(member.body, state);
  if (!ts.isPropertyDeclaration(member)) return [state];
  const name =
    ts.isIdentifier(member.name) || ts.isPrivateIdentifier(member.name) || ts.isStringLiteral(member.name)
      ? member.name.text
      : undefined;
  const given = member.initializer ? machine.evaluate(member.initializer, state) : outcome(state, UNDEFINED);
  return given.map(({ state: after, value }) => {
    const self = after.read(machine.names.thisIn(after.frame)) ?? NOTHING;
    for (const object of objectsIn(self))
      put(object, { name, value, isExact: true }, { node: member, state: after, machine });
    return after;
  });
}

/** `new C(a)` */
export function constructObject(node: ts.NewExpression, state: State, machine: Machine): readonly Outcome[] {
  return machine.evaluate(node.expression, state).flatMap(({ state: before, value: callee }) => {
    before.hold(callee);
    return evaluateArguments(node.arguments ?? [], before, machine).flatMap(
      ({ state: after, values, others }): readonly Outcome[] => {
        const classes = objectsIn(after.release()).filter((atom) => after.object(atom)?.owner);
        if (classes.length === 0) return constructOfLibrary(node, { values, others }, after, machine);
        return classes.flatMap((atom) => {
          const own = classes.length > 1 ? after.fork() : after;
          const { owner } = own.object(atom)!;
          for (const value of [...values, others]) own.hold(value);
          const object = make(newObject("record", node, { owner }), own, machine);
          const [...given] = own.releaseAll(values.length + 1);
          own.hold(object);
          const rest = given.pop()!;
          return fill(object, owner!, { node, values: given, others: rest }, own, machine).map((behind) => ({
            state: behind,
            value: behind.release(),
          }));
        });
      },
    );
  });
}

type Filling = Arguments & { readonly node: ts.Node };

/** Runs the constructor of a class, or that of the one it extends. */
function fill(
  object: Value,
  owner: ts.ClassLikeDeclaration,
  given: Filling,
  state: State,
  machine: Machine,
): readonly State[] {
  const made = owner.members.find((each) => ts.isConstructorDeclaration(each) && each.body);
  const [, base] = classesOf(owner, machine);
  const fields = owner.members.filter((each) => ts.isPropertyDeclaration(each) && !isStaticMember(each));
  const own = { node: owner, object, site: given.node };
  if (!made || !isProjectFunction(made)) {
    state.hold(object);
    const states = base ? fill(object, base, given, state, machine) : [state];
    return states.flatMap((each) => initialise(fields, { ...own, object: each.release() }, each, machine));
  }
  for (const value of [object, ...given.values, given.others]) state.hold(value);
  const before = base ? [state] : initialise(fields, own, state, machine);
  return before.flatMap((each) => {
    const [self = NOTHING, ...values] = each.releaseAll(given.values.length + 2);
    const others = values.pop()!;
    const callee = machine.names.closure(made, machine.classFrame(owner));
    return machine
      .invoke({ node: given.node, callee, object: self, values, others }, each)
      .map((after) => after.state);
  });
}

/** `super(a)` */
export function callSuper(node: ts.CallExpression, state: State, machine: Machine): readonly Outcome[] {
  const owner = ts.findAncestor(node, ts.isClassLike)!;
  const [, base] = classesOf(owner, machine);
  const self = state.read(machine.names.thisIn(state.frame)) ?? NOTHING;
  state.hold(self);
  return evaluateArguments(node.arguments, state, machine).flatMap(({ state: after, values, others }) => {
    const object = after.held.at(-1)!;
    const filled = base ? fill(object, base, { node, values, others }, after, machine) : [after];
    if (!base) {
      for (const value of [...values, others])
        machine.server.lose(value, node, { reason: "a class of the library gets it", state: after });
    }
    const fields = owner.members.filter((each) => ts.isPropertyDeclaration(each) && !isStaticMember(each));
    return filled
      .flatMap((each) =>
        initialise(fields, { node: owner, object: each.release(), site: node }, each, machine),
      )
      .map((each) => ({ state: each, value: UNDEFINED }));
  });
}

const shapes: Readonly<Record<string, Shape>> = {
  Map: "map",
  WeakMap: "map",
  Set: "map",
  WeakSet: "map",
  Array: "list",
};

/** `new Map(pairs)`, `new Set(values)`, `new Error(text)` and the like. */
function constructOfLibrary(
  node: ts.NewExpression,
  { values, others }: Arguments,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const name = machine.meaning.typeOf(node).symbol?.name ?? "";
  const shape = shapes[name];
  if (!shape) {
    for (const value of [...values, others]) {
      machine.server.lose(value, node, { reason: "what `new` does with it cannot be seen", state });
    }
    return outcome(state, opaqueAt(node, machine.meaning));
  }
  const [first = NOTHING, ...behind] = values;
  if (generatorsIn(first, state).length > 0) {
    for (const value of [...behind, others]) state.hold(value);
    return machine.collect(first, node, state).flatMap(({ state: after, value }) => {
      const given = after.releaseAll(behind.length + 1);
      const rest = given.pop()!;
      return constructOfLibrary(node, { values: [value, ...given], others: rest }, after, machine);
    });
  }
  const given = elementsOf(first, state, machine);
  if (name === "Array" || name.endsWith("Set")) {
    return outcome(
      state,
      make(newObject(shape, node, { rest: values[0] === undefined ? NOTHING : given }), state, machine),
    );
  }
  const pairs = objectsIn(given).flatMap((atom) => state.object(atom) ?? []);
  const isKnown = pairs.length > 0 || values.length === 0;
  const rest = isKnown ? unite(...pairs.map((pair) => readField(pair, "1"))) : opaqueElements;
  const keys = isKnown ? unite(...pairs.map((pair) => readField(pair, "0"))) : opaqueElements;
  return outcome(state, make(newObject(shape, node, { rest, keys }), state, machine));
}

const opaqueElements: Value = "false falsy true truthy";
