import { elementOf, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Machine } from "./machine.ts";
import type { State } from "./state.ts";
import { type Atom, atomsOf, isObject, isOpaque, objectsIn, RAISED, type Value } from "./values.ts";

/** A value that is compared; its type tells whether it may be a table in Lua. */
export interface Operand {
  readonly value: Value;
  readonly type: ts.Type | undefined;
}

/** Where values are compared, and with what. */
export interface Comparison {
  readonly node: ts.Node;
  readonly operator: string;
}

/** The interpreter, and the state that it is in. */
interface Setting {
  readonly state: State;
  readonly machine: Machine;
}

/**
 * Two values are compared for equality. Unless both are the very same object, or one of them is no table, Lua calls the
 * function that the server has for it.
 */
export function compareEqual(
  [left, right]: readonly [Operand, Operand],
  { node, operator }: Comparison,
  { state, machine }: Setting,
): void {
  const meaning = machine.meaning;
  if (tablesIn(left, meaning).length === 0 || tablesIn(right, meaning).length === 0) return;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    machine.server.use(one.value, { member: operator, node }, state);
    const others = tablesIn(other, meaning);
    for (const atom of objectsIn(one.value)) {
      const { protocol, isMany } = state.object(atom) ?? {};
      for (const each of protocol ? others : []) {
        if (each === atom && !isMany) continue;
        protocol!.compared({ node, operator, isSameKind: state.object(each)?.protocol === protocol });
      }
    }
  }
}

/** A value is asked whether it comes before another one: the function that the server has for it always fails. */
export function compareOrder(
  value: Value,
  { node, operator }: Comparison,
  { state, machine }: Setting,
): void {
  machine.server.use(value, { member: operator, node }, state);
  for (const atom of objectsIn(value)) {
    state.object(atom)?.protocol?.compared({ node, operator, isSameKind: false });
  }
}

/** `list.includes(value)` and its like compare a value with the elements of a list. */
export function compareWithElements(
  node: ts.CallExpression,
  { name, elements, value }: { readonly name: string; readonly elements: Value; readonly value: Value },
  setting: Setting,
): void {
  const { expression } = node;
  const { meaning } = setting.machine;
  const isMember = ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression);
  const element = isMember ? elementOf(meaning.typeOf(expression.expression), meaning) : undefined;
  const [argument] = node.arguments;
  const operands = [
    { value: elements, type: element },
    { value, type: argument && meaning.typeOf(argument) },
  ] as const;
  compareEqual(operands, { node, operator: name }, setting);
}

const primitives =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null |
  ts.TypeFlags.Void |
  ts.TypeFlags.Never;

/** The atoms that are tables in Lua, or may be; `truthy` is also a text or a number, if the type does not exclude that. */
function tablesIn({ value, type }: Operand, meaning: Meaning): readonly Atom[] {
  const mayBeTable = !type || meaning.parts(type).some(({ flags }) => (flags & primitives) === 0);
  return atomsOf(value).filter(
    (atom) => isObject(atom) || ((isOpaque(atom) || atom === RAISED) && mayBeTable),
  );
}
