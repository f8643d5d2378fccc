import { isProjectFunction } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { settle } from "./homes.ts";
import { elementsOf, loseCopied, loseIterated } from "./iteration.ts";
import type { Machine } from "./machine.ts";
import { symbolName } from "./members.ts";
import { type HeapObject, isExact, newObject } from "./objects.ts";
import { andThen, inOrder, type Outcome, outcome, type State } from "./state.ts";
import { atomsOf, isObject, NOTHING, UNDEFINED, unite, type Value } from "./values.ts";

/** Makes an object of this package's or the user's kind in the frame that runs. */
export function make(object: HeapObject, state: State, machine: Machine): Value {
  const made = state.allocate(machine.names.object(object.site, state), object);
  if (object.shape === "list") for (const value of object.fields.values()) settle(made, value, state);
  return made;
}

/** `[a, ...b]` */
export function evaluateArray(
  node: ts.ArrayLiteralExpression,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  return inOrder(node.elements, state, (element, each) => evaluateElement(element, each, machine)).flatMap(
    ({ state: after, values }) => {
      for (const [index, element] of node.elements.entries())
        if (ts.isSpreadElement(element)) loseIterated(values[index]!, element, after, machine);
      const [only, ...others] = node.elements;
      if (only && ts.isSpreadElement(only) && others.length === 0) {
        return outcome(after, copyOf(values[0]!, node, after, machine));
      }
      const fields = new Map<string, Value>();
      let rest: Value = NOTHING;
      for (const [index, element] of node.elements.entries()) {
        const value = values[index]!;
        const spread = ts.isSpreadElement(element) ? after.object(value) : undefined;
        if (spread?.shape === "list" && isExact(spread) && rest === NOTHING) {
          for (const each of spread.fields.values()) fields.set(String(fields.size), each);
        } else if (ts.isSpreadElement(element)) rest = unite(rest, elementsOf(value, after, machine));
        else if (rest === NOTHING) fields.set(String(fields.size), value);
        else rest = unite(rest, value);
      }
      return outcome(after, make(newObject("list", node, { fields, rest }), after, machine));
    },
  );
}

function evaluateElement(element: ts.Expression, state: State, machine: Machine): readonly Outcome[] {
  if (!ts.isSpreadElement(element)) return machine.evaluate(element, state);
  return andThen(machine.evaluate(element.expression, state), (after, value) =>
    machine.collect(value, element, after),
  );
}

/** A list with all elements of another, in any order. */
export function copyOf(list: Value, site: ts.Node, state: State, machine: Machine): Value {
  const known = state.object(list);
  const isKnown = known !== undefined && !known.isMany && (known.shape === "list" || known.shape === "map");
  const source = isKnown ? known.source || list : NOTHING;
  if (isKnown && isExact(known) && (known.shape === "list" || known.keys === NOTHING)) {
    const fields = new Map([...known.fields.values()].map((value, index) => [String(index), value]));
    return make(newObject("list", site, { fields, source }), state, machine);
  }
  return make(newObject("list", site, { rest: elementsOf(list, state, machine), source }), state, machine);
}

/** `{ a: b, c, ...d, e() {} }` */
export function evaluateObject(
  node: ts.ObjectLiteralExpression,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const parts = node.properties.flatMap(valuesIn);
  return inOrder(parts, state, (part, each) => evaluatePart(part, each, machine)).flatMap(
    ({ state: after, values }) => {
      const given = new Map(parts.map((part, index) => [part, values[index]!]));
      const fields = new Map<string, Value>();
      let rest: Value = NOTHING;
      for (const property of node.properties) {
        if (ts.isSpreadAssignment(property)) {
          loseCopied(given.get(property.expression)!, property, after, machine);
          rest = unite(rest, spread(given.get(property.expression)!, fields, after));
          continue;
        }
        const value = given.get(valuesIn(property).at(-1)!) ?? UNDEFINED;
        const name = nameOf(property.name, given);
        if (name !== undefined) fields.set(name, value);
        else rest = unite(rest, value);
      }
      return outcome(after, make(newObject("record", node, { fields, rest }), after, machine));
    },
  );
}

type Part = ts.Expression | ts.MethodDeclaration | ts.AccessorDeclaration;

function evaluatePart(part: Part, state: State, machine: Machine): readonly Outcome[] {
  if (isProjectFunction(part)) return outcome(state, machine.names.closure(part, state.frame));
  return machine.evaluate(part as ts.Expression, state);
}

/** Returns the parts of a property that are evaluated: a computed name, and its value as the last. */
function valuesIn(property: ts.ObjectLiteralElementLike): Part[] {
  if (ts.isSpreadAssignment(property)) return [property.expression];
  if (ts.isShorthandPropertyAssignment(property)) return [property.name];
  const key = ts.isComputedPropertyName(property.name) ? [property.name.expression] : [];
  return ts.isPropertyAssignment(property) ? [...key, property.initializer] : [...key, property];
}

/** The name of a member; accessors have one with the word before. */
function nameOf(name: ts.PropertyName, given: ReadonlyMap<Part, Value>): string | undefined {
  const prefix = ts.isGetAccessor(name.parent) ? "get " : ts.isSetAccessor(name.parent) ? "set " : "";
  if (!ts.isComputedPropertyName(name)) return prefix + name.text;
  const symbol = symbolName(name);
  if (symbol !== undefined) return prefix + symbol;
  const value = given.get(name.expression);
  return value && /^=[^ ]*$/.test(value) ? prefix + value.slice(1) : undefined;
}

/** Copies the members of an object into others; what may stand under any name is given back. */
function spread(value: Value, fields: Map<string, Value>, state: State): Value {
  let rest: Value = NOTHING;
  const atoms = atomsOf(value).filter((atom) => atom !== "undefined" && atom !== "null");
  for (const atom of atoms) {
    const object = isObject(atom) ? state.object(atom) : undefined;
    if (!object || object.protocol) {
      rest = unite(rest, "truthy", UNDEFINED);
      continue;
    }
    rest = unite(rest, object.rest);
    for (const [name, field] of object.fields) {
      const before =
        atoms.length === atomsOf(value).length && atoms.length === 1
          ? NOTHING
          : (fields.get(name) ?? UNDEFINED);
      fields.set(name, unite(before, field));
    }
  }
  return rest;
}
