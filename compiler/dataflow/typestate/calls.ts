import { indirectCall, memberReference, memberSymbol, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { evaluateArguments } from "./argument_lists.ts";
import { callSuper } from "./classes.ts";
import { evaluateObjectOf, splitNullish } from "./expressions.ts";
import { elementsOf } from "./iteration.ts";
import { callLibraryMember, libraryTypeOf } from "./library_calls.ts";
import type { Machine } from "./machine.ts";
import { newObject } from "./objects.ts";
import { inOrder, type Outcome, outcome, type State } from "./state.ts";
import { NOTHING, UNDEFINED, unite, type Value } from "./values.ts";

/** Evaluates a call. */
export function evaluateCall(node: ts.CallExpression, state: State, machine: Machine): readonly Outcome[] {
  const through = indirectCall(node, machine.meaning);
  if (through) return callThrough(node, state, machine);
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return callSuper(node, state, machine);
  const target = skipTypes(node.expression);
  if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) {
    return callMember(node, target, state, machine);
  }
  return machine.evaluate(node.expression, state).flatMap((callee) =>
    splitNullish(node.expression, callee, {
      isOptional: node.questionDotToken !== undefined,
      machine,
    }).flatMap((one) => {
      if (one.isShort) return [one];
      one.state.hold(one.value);
      return evaluateArguments(node.arguments, one.state, machine).flatMap(
        ({ state: after, values, others }) =>
          machine.invoke({ node, callee: after.release(), object: UNDEFINED, values, others }, after),
      );
    }),
  );
}

function callMember(
  node: ts.CallExpression,
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const reference = memberReference(target, machine.meaning)!;
  const symbol = memberSymbol(reference, machine.meaning);
  const library = symbol && libraryTypeOf(symbol);
  return objectsOfCall(target, state, machine).flatMap((object): readonly Outcome[] => {
    if (object.isShort) return [object];
    object.state.hold(object.value);
    return evaluateArguments(node.arguments, object.state, machine).flatMap(
      ({ state: after, values, others }) => {
        const owner = after.release();
        if (library !== undefined) {
          return callLibraryMember(
            { node, library, name: symbol!.name },
            { object: owner, values, others },
            after,
            machine,
          );
        }
        for (const value of [owner, ...values, others]) after.hold(value);
        return machine
          .readMember(owner, { node: target, name: reference.name, symbol }, after)
          .flatMap(({ state: behind, value: callee }) => {
            const [object = NOTHING, ...given] = behind.releaseAll(values.length + 2);
            const rest = given.pop()!;
            if (callee === UNDEFINED && node.questionDotToken)
              return [{ state: behind, value: UNDEFINED, isShort: true }];
            return machine.invoke({ node, callee, object, values: given, others: rest }, behind);
          });
      },
    );
  });
}

/** `` tag`text ${value}` `` calls the tag with the texts and the values. */
export function evaluateTag(
  node: ts.TaggedTemplateExpression,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { template } = node;
  const parts = ts.isTemplateExpression(template)
    ? template.templateSpans.map(({ expression }) => expression)
    : [];
  return calleesOfTag(node.tag, state, machine).flatMap(({ state: before, value: callee }) => {
    before.hold(callee);
    return inOrder(parts, before, machine.evaluate).flatMap(({ state: after, values }) => {
      const [object = UNDEFINED, called = NOTHING] = after.releaseAll(2);
      return machine.invoke(
        { node, callee: called, object, values: ["truthy", ...values], others: NOTHING },
        after,
      );
    });
  });
}

/** The functions that a tag may be; the object that each is a member of is held. */
function calleesOfTag(tag: ts.Expression, state: State, machine: Machine): readonly Outcome[] {
  const target = skipTypes(tag);
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) {
    state.hold(UNDEFINED);
    return machine.evaluate(tag, state);
  }
  const reference = memberReference(target, machine.meaning)!;
  const symbol = memberSymbol(reference, machine.meaning);
  return objectsOfCall(target, state, machine).flatMap(({ state: after, value: object }) => {
    after.hold(object);
    return machine.readMember(object, { node: target, name: reference.name, symbol }, after);
  });
}

function objectsOfCall(
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  return evaluateObjectOf(target, state, machine).flatMap((object): readonly Outcome[] => {
    if (object.isShort || !ts.isElementAccessExpression(target)) return [object];
    object.state.hold(object.value);
    return machine
      .evaluate(target.argumentExpression, object.state)
      .map(({ state: after }) => ({ state: after, value: after.release() }));
  });
}

/** `f.call(object, a)`, `f.apply(object, list)` and `f.bind(object, a)`. */
function callThrough(node: ts.CallExpression, state: State, machine: Machine): readonly Outcome[] {
  const { kind, callee, object, values } = indirectCall(node, machine.meaning)!;
  const parts = [
    callee,
    ...(object ? [object] : []),
    ...values.map((each) => (ts.isSpreadElement(each) ? each.expression : each)),
  ];
  return inOrder(parts, state, machine.evaluate).flatMap(({ state: after, values: all }) => {
    const [called = NOTHING, self = UNDEFINED, ...rest] = all;
    const isList = kind === "apply" || values.some(ts.isSpreadElement);
    const others = isList ? unite(...rest.map((value) => elementsOf(value, after, machine))) : NOTHING;
    const given = isList ? [] : rest;
    if (kind !== "bind")
      return machine.invoke({ node, callee: called, object: self, values: given, others }, after);
    const fields = new Map<string, Value>([
      ["function", called],
      ["this", self],
      ...given.map((value, index) => [String(index), value] as const),
    ]);
    const bound = newObject("bound", node, { fields, rest: others });
    return outcome(after, after.allocate(machine.names.object(node, after), bound));
  });
}
