import ts from "../../typescript_api.ts";
import { catchError, throwValue } from "./errors.ts";
import { loseIterated } from "./iteration.ts";
import { beginLoop, endLoop, forgetLoop, nextElements } from "./loops.ts";
import type { Machine } from "./machine.ts";
import { opaqueAt } from "./opaque.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { beginSwitch, endSwitch } from "./switches.ts";
import { NOTHING, objectsIn, PRIMITIVE, UNDEFINED, type Value } from "./values.ts";
import { isShared } from "./variables.ts";

/** Evaluates a point of a control-flow graph: a statement, a declaration or an expression. */
export function evaluateStatement(node: ts.Node, state: State, machine: Machine): readonly State[] {
  if (ts.isExpressionStatement(node)) return statesOf(machine.evaluate(node.expression, state));
  if (ts.isVariableStatement(node)) return declare(node.declarationList, state, machine);
  if (ts.isVariableDeclarationList(node))
    return isRound(node) ? round(node, state, machine) : declare(node, state, machine);
  if (ts.isReturnStatement(node)) return giveBack(node.expression, state, machine);
  if (ts.isThrowStatement(node)) return throwValue(node, state, machine);
  if (ts.isCatchClause(node)) return catchError(node, state, machine);
  if (ts.isClassDeclaration(node)) return statesOf(machine.classValue(node, state.frame, state));
  return isExpressionPoint(node) ? evaluatePoint(node, state, machine) : [state];
}

function statesOf(outcomes: readonly Outcome[]): State[] {
  return outcomes.map(({ state }) => state);
}

function isExpressionPoint(node: ts.Node): node is ts.Expression {
  return !ts.isStatement(node) && ts.isExpression(node);
}

function isRound({ parent }: ts.Node): boolean {
  return ts.isForOfStatement(parent) || ts.isForInStatement(parent);
}

/** An expression that is a part of a statement: the body of an arrow function, the list of a loop, a case. */
function evaluatePoint(node: ts.Expression, state: State, machine: Machine): readonly State[] {
  const { parent } = node;
  if (ts.isArrowFunction(parent) && parent.body === node) return giveBack(node, state, machine);
  if (ts.isSwitchStatement(parent)) return beginSwitch(parent, state, machine);
  if (!ts.isForOfStatement(parent) && !ts.isForInStatement(parent))
    return statesOf(machine.evaluate(node, state));
  if (parent.initializer === node) return round(node, state, machine);
  forgetLoop(parent, state, machine);
  const given = machine.evaluate(node, state).flatMap(({ state: after, value }) => {
    return ts.isForOfStatement(parent) ? machine.iterate(value, node, after) : outcome(after, value);
  });
  return given.map(({ state: after, value }) => {
    if (ts.isForOfStatement(parent)) loseIterated(value, node, after, machine);
    beginLoop(parent, value, after, machine);
    return after;
  });
}

function giveBack(node: ts.Expression | undefined, state: State, machine: Machine): readonly State[] {
  const given = node ? machine.evaluate(node, state) : outcome(state, UNDEFINED);
  return given.map(({ state: after, value }) => {
    after.write(`return/${after.frame.id}`, value);
    return after;
  });
}

/** A round of `for (const a of list)`. */
function round(target: ts.Node, state: State, machine: Machine): readonly State[] {
  const loop = target.parent;
  if (ts.isVariableDeclarationList(target)) forget(namesOf(target), state, machine);
  if (ts.isForInStatement(loop)) return machine.assign(target, PRIMITIVE, state);
  return nextElements(loop, state, machine).flatMap(({ state: after, value }) =>
    machine.assign(target, value, after),
  );
}

function declare(list: ts.VariableDeclarationList, state: State, machine: Machine): readonly State[] {
  const isUsing = (list.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Using;
  let states: readonly State[] = [state];
  for (const { name, initializer } of list.declarations) {
    states = states.flatMap((each) => {
      const given: readonly Outcome[] = initializer
        ? machine.evaluate(initializer, each)
        : outcome(each, isAmbient(list) ? opaqueAt(name, machine.meaning) : UNDEFINED);
      return given.flatMap(({ state: after, value }) => {
        if (isUsing) markUsing(value, after);
        return machine.assign(name, value, after);
      });
    });
  }
  return states;
}

/** `declare const name: Type`: something else defines it. */
function isAmbient({ declarations: [first] }: ts.VariableDeclarationList): boolean {
  return first !== undefined && (ts.getCombinedModifierFlags(first) & ts.ModifierFlags.Ambient) !== 0;
}

function markUsing(value: Value, state: State): void {
  const objects = objectsIn(value);
  for (const atom of objects) {
    const object = state.object(atom)!;
    if (object.protocol && objects.length === 1 && !object.isMany)
      state.replace(atom, { ...object, isUsing: true });
  }
}

/** The end of a block: `using` frees what it declared, and names that nothing else uses are forgotten. */
export function leaveBlock(node: ts.Node, state: State, machine: Machine): readonly State[] {
  if (ts.isForOfStatement(node)) return leaveLoop(node, state, machine);
  if (ts.isCaseBlock(node)) endSwitch(node, state, machine);
  const statements = (node as { statements?: readonly ts.Statement[] }).statements ?? [];
  const lists = statements.flatMap((each) => (ts.isVariableStatement(each) ? [each.declarationList] : []));
  const names = lists.flatMap(namesOf);
  for (const list of [...lists].reverse()) {
    if ((list.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Using) dispose(list, state, machine);
  }
  if (ts.isSourceFile(node)) return [state];
  if (ts.isCatchClause(node.parent) && node.parent.variableDeclaration)
    names.push(...namesIn(node.parent.variableDeclaration.name));
  forget(names, state, machine);
  machine.server.sweep(state);
  return [state];
}

/** The end of a loop that has no element left. */
function leaveLoop(node: ts.ForOfStatement, state: State, machine: Machine): readonly State[] {
  if (ts.isVariableDeclarationList(node.initializer)) forget(namesOf(node.initializer), state, machine);
  return statesOf(endLoop(node, state, machine));
}

/** Forgets variables that are over; those that closures use as well, unless one of these is still there. */
function forget(names: readonly ts.Identifier[], state: State, machine: Machine): void {
  const shared: string[] = [];
  for (const name of names) {
    const symbol = machine.meaning.symbolOf(name);
    const variable = symbol && machine.names.variable(symbol, state.frame);
    if (variable === undefined || state.read(variable) === undefined) continue;
    if (isShared(symbol!, machine)) shared.push(variable);
    else state.forget(variable);
  }
  if (shared.length > 0) machine.server.forgetUnreached(shared, state);
}

function dispose({ declarations }: ts.VariableDeclarationList, state: State, machine: Machine): void {
  for (const { name } of [...declarations].reverse()) {
    const symbol = machine.meaning.symbolOf(name);
    const variable = symbol && machine.names.variable(symbol, state.frame);
    const value = (variable !== undefined && state.read(variable)) || NOTHING;
    machine.server.use(value, { member: "[Symbol.dispose]", node: name }, state);
  }
}

function namesOf({ declarations }: ts.VariableDeclarationList): ts.Identifier[] {
  return declarations.flatMap(({ name }) => namesIn(name));
}

function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}
