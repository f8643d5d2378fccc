import { isAssignment, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Decision } from "../control_flow/index.ts";
import { compareEqual } from "./comparisons.ts";
import { variableSymbol } from "./frames.ts";
import type { Machine } from "./machine.ts";
import { inOrder, type State } from "./state.ts";
import { readThis } from "./this_values.ts";
import {
  ANYTHING,
  atomsOf,
  filterValue,
  isConstant,
  isFalse,
  isNullish,
  objectsIn,
  RAISED,
  unite,
  type Value,
} from "./values.ts";

/** A condition is known to have been evaluated to a value: so has the name or the field that it reads. */
export function narrow(node: ts.Expression, value: Value, state: State, machine: Machine): State {
  const inner = skipTypes(node);
  if (ts.isIdentifier(inner)) {
    const symbol = variableSymbol(inner, machine.meaning);
    const variable = symbol && machine.names.variable(symbol, state.frame);
    if (variable !== undefined && state.read(variable) !== undefined) state.write(variable, value);
  } else if (ts.isBinaryExpression(inner) && isAssignment(inner)) {
    return narrow(inner.left, value, state, machine);
  } else if (ts.isPropertyAccessExpression(inner)) {
    narrowField(inner, value, state, machine);
  }
  return state;
}

function narrowField(node: ts.PropertyAccessExpression, value: Value, state: State, machine: Machine): void {
  const object = simpleValue(node.expression, state, machine);
  const [only, ...others] = objectsIn(object);
  const known = only === undefined || others.length > 0 ? undefined : state.object(only);
  const name = node.name.text;
  const isThere = known?.shape === "record" ? known.fields.has(name) : known?.protocol?.hasFields;
  if (!known || known.isMany || !isThere) return;
  state.replace(only!, { ...known, fields: new Map(known.fields).set(name, value) });
}

/** The value of a name, `this` or a field of one, without evaluating anything. */
function simpleValue(node: ts.Expression, state: State, machine: Machine): Value {
  const inner = skipTypes(node);
  if (inner.kind === ts.SyntaxKind.ThisKeyword) return readThis(state, machine) ?? "";
  if (ts.isIdentifier(inner)) {
    const symbol = variableSymbol(inner, machine.meaning);
    const variable = symbol && machine.names.variable(symbol, state.frame);
    return (variable !== undefined && state.read(variable)) || "";
  }
  if (!ts.isPropertyAccessExpression(inner)) return "";
  const objects = objectsIn(simpleValue(inner.expression, state, machine));
  return unite(...objects.map((atom) => state.object(atom)?.fields.get(inner.name.text) ?? ""));
}

/** The part of a value with which a logical operator ends, and the part with which it goes on. */
export function splitValue(value: Value, kind: ts.SyntaxKind): readonly [stays: Value, goesOn: Value] {
  const isNullishKind =
    kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken;
  const isOr = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.BarBarEqualsToken;
  const stays = (atom: string) => (isNullishKind ? !isNullish(atom) : isOr ? !isFalse(atom) : isFalse(atom));
  return [filterValue(value, stays), filterValue(value, (atom) => !stays(atom))];
}

/** Evaluates a condition; the states in which it holds, and those in which it does not. */
export function decideCondition(node: ts.Expression, state: State, machine: Machine): Decision<State> {
  const inner = skipTypes(node);
  if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken) {
    const { holds, fails } = machine.decide(inner.operand, state);
    return { holds: fails, fails: holds };
  }
  if (ts.isBinaryExpression(inner)) {
    const { kind } = inner.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      const left = machine.decide(inner.left, state);
      const right = left.holds.map((each) => machine.decide(inner.right, each));
      return {
        holds: right.flatMap(({ holds }) => holds),
        fails: [...left.fails, ...right.flatMap(({ fails }) => fails)],
      };
    }
    if (kind === ts.SyntaxKind.BarBarToken) {
      const left = machine.decide(inner.left, state);
      const right = left.fails.map((each) => machine.decide(inner.right, each));
      return {
        holds: [...left.holds, ...right.flatMap(({ holds }) => holds)],
        fails: right.flatMap(({ fails }) => fails),
      };
    }
    if (isEquality(kind)) return decideEquality(inner, state, machine);
    if (kind === ts.SyntaxKind.InstanceOfKeyword) return machine.decideInstance(inner, state);
  }
  return decideTruth(inner, state, machine);
}

function decideTruth(node: ts.Expression, state: State, machine: Machine): Decision<State> {
  const holds: State[] = [];
  const fails: State[] = [];
  for (const { state: after, value } of machine.evaluate(node, state)) {
    const [no, yes] = splitValue(value, ts.SyntaxKind.AmpersandAmpersandToken);
    if (yes !== "") holds.push(narrow(node, yes, no === "" ? after : after.fork(), machine));
    if (no !== "") fails.push(narrow(node, no, after, machine));
  }
  return { holds, fails };
}

export function isEquality(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken
  );
}

function decideEquality(node: ts.BinaryExpression, state: State, machine: Machine): Decision<State> {
  const { left, right, operatorToken } = node;
  const { kind } = operatorToken;
  const isLoose = kind === ts.SyntaxKind.EqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  const isNot =
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  const holds: State[] = [];
  const fails: State[] = [];
  for (const { state: after, values } of inOrder([left, right], state, machine.evaluate)) {
    const [one = ANYTHING, other = ANYTHING] = values;
    const operands = [
      { value: one, type: machine.meaning.typeOf(left) },
      { value: other, type: machine.meaning.typeOf(right) },
    ] as const;
    compareEqual(operands, { node, operator: operatorToken.getText() }, { state: after, machine });
    const equal = equalPart(one, other, isLoose);
    const back = equalPart(other, one, isLoose);
    if (equal.same !== "" && back.same !== "") {
      holds.push(narrow(right, back.same, narrow(left, equal.same, after.fork(), machine), machine));
    }
    if (equal.different !== "" && back.different !== "") {
      fails.push(narrow(right, back.different, narrow(left, equal.different, after, machine), machine));
    }
  }
  return isNot ? { holds: fails, fails: holds } : { holds, fails };
}

/** The parts of a value that may equal another one, and that may differ from it. */
export function equalPart(
  value: Value,
  other: Value,
  isLoose: boolean,
): { readonly same: Value; readonly different: Value } {
  const others = atomsOf(other);
  const isEqual = (atom: string) =>
    others.some(
      (each) => each === atom || (isLoose && isNullish(each) && isNullish(atom)) || mayEqual(each, atom),
    );
  const [only] = others;
  const isOne =
    others.length === 1 && (isNullish(only!) || only === "true" || only === "false" || isConstant(only!));
  const isSame = (atom: string) => atom === only || (isLoose && isNullish(only!) && isNullish(atom));
  const same = filterValue(value, isEqual);
  return {
    same: same !== "" && others.length === 1 && isConstant(only!) ? only! : same,
    different: isOne ? filterValue(value, (atom) => !isSame(atom)) : value,
  };
}

function opaqueFor(atom: string): string {
  return atom === RAISED ? "truthy" : atom;
}

function mayEqual(one: string, other: string): boolean {
  if (one === RAISED || other === RAISED) return mayEqual(opaqueFor(one), opaqueFor(other));
  const isText = (atom: string) => atom === "truthy" || isConstant(atom);
  if (isText(one) && isText(other)) return one === other || one === "truthy" || other === "truthy";
  return (one === "truthy" && other.startsWith("@")) || (other === "truthy" && one.startsWith("@"));
}
