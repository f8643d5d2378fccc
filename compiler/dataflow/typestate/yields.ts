import { skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Halt } from "../control_flow/index.ts";
import { beginLoop, endLoop, nextElements } from "./loops.ts";
import type { Machine } from "./machine.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { UNDEFINED } from "./values.ts";

/** `yield value;`, `const a = yield value;`, `a = yield* list;`, `return yield value;` */
function yieldIn(node: ts.Node): ts.YieldExpression | undefined {
  const given = ts.isVariableStatement(node)
    ? node.declarationList.declarations.length === 1
      ? node.declarationList.declarations[0]!.initializer
      : undefined
    : ts.isExpressionStatement(node)
      ? assignedIn(node.expression)
      : ts.isReturnStatement(node)
        ? node.expression
        : undefined;
  const inner = given && skipTypes(given);
  return inner && ts.isYieldExpression(inner) ? inner : undefined;
}

function assignedIn(node: ts.Expression): ts.Expression {
  const isPlain = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isPlain && ts.isIdentifier(node.left) ? node.right : node;
}

/** A statement that hands out a value: the states in which the function waits, and those in which it goes on. */
export function haltAt(
  node: ts.Node,
  state: State,
  { isResumed, machine }: { readonly isResumed: boolean; readonly machine: Machine },
): Halt<State> | undefined {
  const expression = yieldIn(node);
  if (!expression) return undefined;
  if (expression.asteriskToken) return delegate(node, expression, state, { isResumed, machine });
  if (isResumed) {
    const sent = opaqueAt(expression, machine.meaning);
    return { waiting: [], passed: goOn(node, { state, value: sent }, machine) };
  }
  const given = expression.expression
    ? machine.evaluate(expression.expression, state)
    : outcome(state, UNDEFINED);
  return { waiting: given.map(handOut), passed: [] };
}

/** `yield* list` hands out the elements of something else, one after the other. */
function delegate(
  node: ts.Node,
  expression: ts.YieldExpression,
  state: State,
  { isResumed, machine }: { readonly isResumed: boolean; readonly machine: Machine },
): Halt<State> {
  const states = isResumed
    ? [state]
    : machine.evaluate(expression.expression!, state).flatMap(({ state: after, value }) =>
        machine.iterate(value, expression, after).map((each) => {
          beginLoop(expression, each.value, each.state, machine);
          return each.state;
        }),
      );
  return {
    waiting: states.flatMap((each) => nextElements(expression, each.fork(), machine).map(handOut)),
    passed: states.flatMap((each) =>
      endLoop(expression, each, machine).flatMap((end) => goOn(node, end, machine)),
    ),
  };
}

function handOut({ state, value }: Outcome): State {
  state.write(`yield/${state.frame.id}`, value);
  return state;
}

/** The states behind a statement, in which the expression that waited has a value. */
function goOn(node: ts.Node, { state, value }: Outcome, machine: Machine): readonly State[] {
  if (ts.isVariableStatement(node))
    return machine.assign(node.declarationList.declarations[0]!.name, value, state);
  if (ts.isReturnStatement(node)) state.write(`return/${state.frame.id}`, value);
  if (!ts.isExpressionStatement(node) || !ts.isBinaryExpression(node.expression)) return [state];
  return machine.assign(node.expression.left, value, state);
}
