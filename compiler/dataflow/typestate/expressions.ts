import {
  isAssignment,
  isLogical,
  isProjectFunction,
  memberReference,
  memberSymbol,
  skipTypes,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { evaluateAssignment } from "./assignments.ts";
import { compareOrder } from "./comparisons.ts";
import { evaluateArray, evaluateObject } from "./literals.ts";
import type { Machine } from "./machine.ts";
import { isEquality, narrow, splitValue } from "./narrowing.ts";
import { opaqueAt } from "./opaque.ts";
import { andThen, inOrder, type Outcome, outcome, type State } from "./state.ts";
import { evaluateTemplate, evaluateText } from "./texts.ts";
import { readThis } from "./this_values.ts";
import {
  ANYTHING,
  atomsOf,
  BOOLEAN,
  constant,
  isNullish,
  objectsIn,
  PRIMITIVE,
  UNDEFINED,
  type Value,
} from "./values.ts";
import { readVariable } from "./variables.ts";

/** Evaluates an expression. */
export function evaluateExpression(node: ts.Expression, state: State, machine: Machine): readonly Outcome[] {
  const inner = skipTypes(node);
  const known = constantOf(inner);
  if (known !== undefined) return outcome(state, known);
  if (ts.isIdentifier(inner)) return readVariable(inner, state, machine);
  if (isChainPart(inner)) return withoutShort(evaluateChain(inner, state, machine));
  if (ts.isNewExpression(inner)) return machine.construct(inner, state);
  if (ts.isObjectLiteralExpression(inner)) return evaluateObject(inner, state, machine);
  if (ts.isArrayLiteralExpression(inner)) return evaluateArray(inner, state, machine);
  if (ts.isClassExpression(inner)) return machine.classValue(inner, state.frame, state);
  if (isProjectFunction(inner)) return outcome(state, machine.names.closure(inner, state.frame));
  if (inner.kind === ts.SyntaxKind.ThisKeyword || inner.kind === ts.SyntaxKind.SuperKeyword) {
    return outcome(state, readThis(state, machine) ?? opaqueAt(inner, machine.meaning));
  }
  if (ts.isBinaryExpression(inner)) return evaluateBinary(inner, state, machine);
  if (ts.isConditionalExpression(inner)) {
    const { holds, fails } = machine.decide(inner.condition, state);
    return [
      ...holds.flatMap((after) => machine.evaluate(inner.whenTrue, after)),
      ...fails.flatMap((after) => machine.evaluate(inner.whenFalse, after)),
    ];
  }
  return evaluateOther(inner, state, machine);
}

function evaluateOther(node: ts.Expression, state: State, machine: Machine): readonly Outcome[] {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const { holds, fails } = machine.decide(node.operand, state);
    return [
      ...holds.map((after) => ({ state: after, value: "false" })),
      ...fails.map((after) => ({ state: after, value: "true" })),
    ];
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    return andThen(machine.evaluate(node.operand, state), (after) => {
      const isStep =
        node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
      const states = isStep ? machine.assign(node.operand, PRIMITIVE, after) : [after];
      return states.map((each) => ({ state: each, value: PRIMITIVE }));
    });
  }
  if (ts.isVoidExpression(node))
    return andThen(machine.evaluate(node.expression, state), (after) => outcome(after, UNDEFINED));
  if (ts.isTypeOfExpression(node))
    return andThen(machine.evaluate(node.expression, state), (after) => outcome(after, "truthy"));
  if (ts.isDeleteExpression(node)) return evaluateDelete(node, state, machine);
  if (ts.isTemplateExpression(node)) return evaluateTemplate(node, state, machine);
  if (ts.isTaggedTemplateExpression(node)) return machine.callTag(node, state);
  if (ts.isYieldExpression(node)) return evaluateYield(node, state, machine);
  return evaluateParts(node, state, machine);
}

/** Evaluates the parts of an expression that is not known; objects among their values are reported. */
function evaluateParts(node: ts.Expression, state: State, machine: Machine): readonly Outcome[] {
  const parts: ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isExpression(child)) parts.push(child);
  });
  return inOrder(parts, state, machine.evaluate).map(({ state: after, values }) => {
    const reason = "what this expression does with it is not followed";
    for (const value of values) machine.server.lose(value, node, { reason, state: after });
    return { state: after, value: opaqueAt(node, machine.meaning) };
  });
}

function constantOf(node: ts.Expression): Value | undefined {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return constant(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return "true";
  if (node.kind === ts.SyntaxKind.FalseKeyword) return "false";
  if (node.kind === ts.SyntaxKind.NullKeyword) return "null";
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) return "truthy";
  return ts.isOmittedExpression(node) ? UNDEFINED : undefined;
}

function evaluateBinary(node: ts.BinaryExpression, state: State, machine: Machine): readonly Outcome[] {
  const {
    left,
    right,
    operatorToken: { kind },
  } = node;
  if (isAssignment(node)) return evaluateAssignment(node, state, machine);
  if (kind === ts.SyntaxKind.CommaToken) {
    return andThen(machine.evaluate(left, state), (after) => machine.evaluate(right, after));
  }
  if (isLogical(node) || kind === ts.SyntaxKind.QuestionQuestionToken)
    return evaluateLogical(node, state, machine);
  if (isEquality(kind) || kind === ts.SyntaxKind.InstanceOfKeyword) {
    const { holds, fails } = machine.decide(node, state);
    return [
      ...holds.map((after) => ({ state: after, value: "true" })),
      ...fails.map((after) => ({ state: after, value: "false" })),
    ];
  }
  if (kind === ts.SyntaxKind.PlusToken) return evaluateText([left, right], node, state, machine);
  return inOrder([left, right], state, machine.evaluate).map(({ state: after, values }) => {
    if (orders.includes(kind))
      for (const value of values)
        compareOrder(value, { node, operator: node.operatorToken.getText() }, { state: after, machine });
    const isTest = orders.includes(kind) || kind === ts.SyntaxKind.InKeyword;
    return { state: after, value: isTest ? BOOLEAN : PRIMITIVE };
  });
}

const orders: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
];

/** `a && b`, `a || b` and `a ?? b` as values: the left one, or the right one where the left one leads on. */
function evaluateLogical(node: ts.BinaryExpression, state: State, machine: Machine): readonly Outcome[] {
  const {
    left,
    right,
    operatorToken: { kind },
  } = node;
  return andThen(machine.evaluate(left, state), (after, value) => {
    const [stays, goesOn] = splitValue(value, kind);
    const rest = goesOn === "" ? [] : machine.evaluate(right, narrow(left, goesOn, after.fork(), machine));
    return [...(stays === "" ? [] : outcome(narrow(left, stays, after, machine), stays)), ...rest];
  });
}

function evaluateDelete(node: ts.DeleteExpression, state: State, machine: Machine): readonly Outcome[] {
  const target = skipTypes(node.expression);
  return machine.assign(target, UNDEFINED, state).map((after) => ({ state: after, value: "true" }));
}

function evaluateYield(node: ts.YieldExpression, state: State, machine: Machine): readonly Outcome[] {
  const given = node.expression ? machine.evaluate(node.expression, state) : outcome(state, UNDEFINED);
  return andThen(given, (after, value) => {
    machine.server.lose(value, node, { reason: "a generator hands it out", state: after });
    machine.raise(after, ANYTHING);
    return outcome(after, opaqueAt(node, machine.meaning));
  });
}

type ChainPart = ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression;

function isChainPart(node: ts.Node): node is ChainPart {
  return (
    ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || ts.isCallExpression(node)
  );
}

function withoutShort(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.map(({ state, value }) => ({ state, value }));
}

function evaluateChain(node: ChainPart, state: State, machine: Machine): readonly Outcome[] {
  if (ts.isCallExpression(node)) return machine.call(node, state);
  return evaluateObjectOf(node, state, machine).flatMap((object): readonly Outcome[] => {
    if (object.isShort) return [object];
    return ts.isElementAccessExpression(node)
      ? evaluateElement(node, object, machine)
      : readMemberAt(node, object, machine);
  });
}

/** The object of a member, split where it may be one of several; a `?.` ends the chain where there is none. */
export function evaluateObjectOf(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { expression } = node;
  const inner = skipTypes(expression);
  const isInChain =
    (inner.flags & ts.NodeFlags.OptionalChain) !== 0 && isChainPart(inner) && inner === expression;
  const objects: readonly Outcome[] = isInChain
    ? evaluateChain(inner, state, machine)
    : machine.evaluate(expression, state);
  return objects.flatMap((object) => (object.isShort ? [object] : splitObject(node, object, machine)));
}

function splitObject(
  { expression, questionDotToken }: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  { state, value }: Outcome,
  machine: Machine,
): Outcome[] {
  return splitNullish(expression, { state, value }, { isOptional: questionDotToken !== undefined, machine });
}

/** Tells apart the objects that an expression may give; those that are not there end an optional chain. */
export function splitNullish(
  expression: ts.Expression,
  { state, value }: Outcome,
  { isOptional, machine }: { readonly isOptional: boolean; readonly machine: Machine },
): Outcome[] {
  const atoms = atomsOf(value);
  const missing = atoms.filter(isNullish).join(" ");
  const objects = objectsIn(value).filter((atom) => state.object(atom)?.protocol);
  const rest = atoms.filter((atom) => !isNullish(atom) && !objects.includes(atom)).join(" ");
  const parts = [...objects, ...(rest === "" ? [] : [rest])];
  const outcomes: Outcome[] = parts.map((part) => {
    const own = parts.length > 1 || missing !== "" ? narrow(expression, part, state.fork(), machine) : state;
    return { state: own, value: part };
  });
  if (missing !== "" && isOptional) {
    outcomes.push({
      state: narrow(expression, missing, state.fork(), machine),
      value: UNDEFINED,
      isShort: true,
    });
  }
  return outcomes;
}

function readMemberAt(
  node: ts.PropertyAccessExpression,
  object: Outcome,
  machine: Machine,
): readonly Outcome[] {
  const reference = memberReference(node, machine.meaning)!;
  const symbol = memberSymbol(reference, machine.meaning);
  return machine.readMember(object.value, { node, name: reference.name, symbol }, object.state);
}

function evaluateElement(
  node: ts.ElementAccessExpression,
  object: Outcome,
  machine: Machine,
): readonly Outcome[] {
  const reference = memberReference(node, machine.meaning)!;
  const symbol = memberSymbol(reference, machine.meaning);
  object.state.hold(object.value);
  return andThen(machine.evaluate(node.argumentExpression, object.state), (after, key) => {
    const name =
      reference.name ??
      (/^=[^ ]*$/.test(key)
        ? key.slice(1)
        : key === "falsy" && ts.isNumericLiteral(node.argumentExpression)
          ? "0"
          : undefined);
    return machine.readMember(after.release(), { node, name, symbol }, after);
  });
}
