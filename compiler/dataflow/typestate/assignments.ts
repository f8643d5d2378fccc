import { memberReference, memberSymbol, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { elementsOf, loseCopied, loseIterated } from "./iteration.ts";
import type { Machine } from "./machine.ts";
import { writeMember } from "./members.ts";
import { narrow, splitValue } from "./narrowing.ts";
import { newObject, readField } from "./objects.ts";
import { andThen, type Outcome, outcome, type State } from "./state.ts";
import { atomsOf, objectsIn, PRIMITIVE, UNDEFINED, unite, type Value } from "./values.ts";
import { writeVariable } from "./variables.ts";

/** `a = b`, `a += b`, `a ??= b` and their kind. */
export function evaluateAssignment(
  node: ts.BinaryExpression,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const {
    left,
    right,
    operatorToken: { kind },
  } = node;
  if (kind === ts.SyntaxKind.EqualsToken) {
    return andThen(machine.evaluate(right, state), (after, value) => {
      after.hold(value);
      return machine.assign(left, value, after).flatMap((each) => outcome(each, each.release()));
    });
  }
  const isLogicalKind =
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken;
  return andThen(machine.evaluate(left, state), (after, value) => {
    if (!isLogicalKind) {
      return andThen(machine.evaluate(right, after), (behind) =>
        machine.assign(left, PRIMITIVE, behind).flatMap((each) => outcome(each, PRIMITIVE)),
      );
    }
    const [stays, goesOn] = splitValue(value, kind);
    const assigned =
      goesOn === ""
        ? []
        : andThen(machine.evaluate(right, narrow(left, goesOn, after.fork(), machine)), (behind, given) => {
            behind.hold(given);
            return machine.assign(left, given, behind).flatMap((each) => outcome(each, each.release()));
          });
    return [...(stays === "" ? [] : outcome(narrow(left, stays, after, machine), stays)), ...assigned];
  });
}

/** Names, members and patterns get a value; the states behind that. */
export function assignTo(target: ts.Node, value: Value, state: State, machine: Machine): readonly State[] {
  if (ts.isVariableDeclarationList(target))
    return assignTo(target.declarations[0]!.name, value, state, machine);
  if (ts.isIdentifier(target)) {
    writeVariable(target, value, state, machine);
    return [state];
  }
  if (ts.isObjectBindingPattern(target)) return assignObject(target.elements, value, state, machine);
  if (ts.isArrayBindingPattern(target)) return assignList(target.elements, value, state, machine);
  const inner = skipTypes(target as ts.Expression);
  if (inner !== target) return assignTo(inner, value, state, machine);
  if (ts.isObjectLiteralExpression(inner)) return assignObject(inner.properties, value, state, machine);
  if (ts.isArrayLiteralExpression(inner)) return assignList(inner.elements, value, state, machine);
  if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) {
    return assignMember(inner, value, state, machine);
  }
  machine.server.lose(value, target, { reason: "what it is assigned to is not followed", state });
  return [state];
}

function assignMember(
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  value: Value,
  state: State,
  machine: Machine,
): readonly State[] {
  state.hold(value);
  const reference = memberReference(target, machine.meaning)!;
  const symbol = memberSymbol(reference, machine.meaning);
  return machine.evaluate(target.expression, state).flatMap((object) => {
    object.state.hold(object.value);
    const keys = ts.isElementAccessExpression(target)
      ? machine.evaluate(target.argumentExpression, object.state)
      : outcome(object.state, UNDEFINED);
    return keys.flatMap(({ state: after, value: key }) => {
      const name = reference.name ?? (/^=[^ ]*$/.test(key) ? key.slice(1) : undefined);
      const [given = UNDEFINED, owner = UNDEFINED] = after.releaseAll(2);
      return writeMember(owner, { node: target, name, symbol }, { value: given, state: after, machine });
    });
  });
}

type PatternPart = ts.BindingElement | ts.ObjectLiteralElementLike | ts.Expression | ts.OmittedExpression;

/** `{ a, b: c = d, ...rest }`, in a declaration or an assignment. */
function assignObject(
  parts: readonly PatternPart[],
  value: Value,
  state: State,
  machine: Machine,
): readonly State[] {
  state.hold(value);
  let states: readonly State[] = [state];
  for (const part of parts) {
    states = states.flatMap((each) => {
      const object = each.held.at(-1)!;
      if (isRest(part)) return assignTo(restTarget(part), restOf(object, part, each, machine), each, machine);
      const reference = memberReference(part, machine.meaning);
      if (!reference) return [each];
      const symbol = memberSymbol(reference, machine.meaning);
      const read = machine.readMember(object, { node: part, name: reference.name, symbol }, each);
      return read.flatMap((found) => assignWithDefault(part, found, machine));
    });
  }
  for (const each of states) each.release();
  return states;
}

/** `[a, , b = c, ...rest]`. */
function assignList(
  parts: readonly PatternPart[],
  value: Value,
  state: State,
  machine: Machine,
): readonly State[] {
  if (!parts[0]) return [state];
  const hasRest = parts.some((part) => !ts.isOmittedExpression(part) && isRest(part));
  const pattern = parts[0].parent;
  const given = hasRest
    ? machine.collect(value, pattern, state)
    : machine.take(value, { node: pattern, count: parts.length }, state);
  return given.flatMap((each) => assignElements(parts, each, machine));
}

function assignElements(
  parts: readonly PatternPart[],
  { state, value }: Outcome,
  machine: Machine,
): readonly State[] {
  loseIterated(value, parts[0]!.parent, state, machine);
  state.hold(value);
  let states: readonly State[] = [state];
  for (const [index, part] of parts.entries()) {
    if (ts.isOmittedExpression(part)) continue;
    states = states.flatMap((each) => {
      const list = each.held.at(-1)!;
      if (isRest(part)) return assignTo(restTarget(part), restOf(list, part, each, machine), each, machine);
      return assignWithDefault(part, { state: each, value: elementAt(list, index, each, machine) }, machine);
    });
  }
  for (const each of states) each.release();
  return states;
}

function elementAt(list: Value, index: number, state: State, machine: Machine): Value {
  const values = atomsOf(list).map((atom) => {
    const object = state.object(atom);
    if (object?.shape === "list") return readField(object, String(index));
    return unite(elementsOf(atom, state, machine), UNDEFINED);
  });
  return unite(...values);
}

function isRest(part: PatternPart): part is ts.BindingElement | ts.SpreadAssignment | ts.SpreadElement {
  return ts.isBindingElement(part)
    ? part.dotDotDotToken !== undefined
    : ts.isSpreadAssignment(part) || ts.isSpreadElement(part);
}

function restTarget(part: ts.BindingElement | ts.SpreadAssignment | ts.SpreadElement): ts.Node {
  return ts.isBindingElement(part) ? part.name : part.expression;
}

/** An object or a list with whatever is left. */
function restOf(value: Value, site: ts.Node, state: State, machine: Machine): Value {
  const isOfList = objectsIn(value).some((atom) => state.object(atom)?.shape === "list");
  loseCopied(value, site, state, machine);
  const rest = elementsOf(value, state, machine);
  return state.allocate(
    machine.names.object(site, state),
    newObject(isOfList ? "list" : "record", site, { rest }),
  );
}

/** A part of a pattern, which may have a value for what is missing. */
function assignWithDefault(part: PatternPart, { state, value }: Outcome, machine: Machine): readonly State[] {
  const { target, initial } = targetOf(part);
  const missing = atomsOf(value).includes("undefined");
  if (!initial || !missing) return assignTo(target, value, state, machine);
  const there = atomsOf(value)
    .filter((atom) => atom !== "undefined")
    .join(" ");
  const given = machine
    .evaluate(initial, state.fork())
    .flatMap((other) => assignTo(target, other.value, other.state, machine));
  return there === "" ? given : [...given, ...assignTo(target, there, state, machine)];
}

function targetOf(part: PatternPart): {
  readonly target: ts.Node;
  readonly initial: ts.Expression | undefined;
} {
  if (ts.isBindingElement(part)) return { target: part.name, initial: part.initializer };
  if (ts.isShorthandPropertyAssignment(part))
    return { target: part.name, initial: part.objectAssignmentInitializer };
  const value = ts.isPropertyAssignment(part) ? part.initializer : (part as ts.Expression);
  const isDefault = ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isDefault ? { target: value.left, initial: value.right } : { target: value, initial: undefined };
}
