import { isLibrary, isOwnDeclaration } from "../../program/index.ts";
import {
  calledName,
  isShipped,
  objectEffect,
  type ParameterEffect,
  parameterEffect,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { callBorrowed } from "./borrowed_functions.ts";
import { runFunction } from "./functions.ts";
import type { Invocation } from "./invocation.ts";
import type { Machine } from "./machine.ts";
import { opaqueAt } from "./opaque.ts";
import { raising } from "./own_members.ts";
import { reachedFrom } from "./reach.ts";
import { type Outcome, outcome, type State } from "./state.ts";
import { convertToText } from "./texts.ts";
import {
  ANYTHING,
  type Atom,
  atomsOf,
  isClosure,
  isNullish,
  isObject,
  isOwnMethod,
  NOTHING,
  objectsIn,
  PRIMITIVE,
  RAISED,
  UNDEFINED,
  unite,
  type Value,
} from "./values.ts";

/** Calls each function that a value may be. */
export function invokeValue(invocation: Invocation, state: State, machine: Machine): readonly Outcome[] {
  const atoms = atomsOf(invocation.callee).filter((atom) => !isNullish(atom));
  return atoms.flatMap((atom, index) =>
    invokeOne(atom, invocation, index < atoms.length - 1 ? state.fork() : state, machine),
  );
}

function invokeOne(atom: Atom, invocation: Invocation, state: State, machine: Machine): readonly Outcome[] {
  if (isOwnMethod(atom)) return callServer(atom.slice(1), invocation, state, machine);
  if (isClosure(atom)) return runFunction(machine.names.closureOf(atom), invocation, state, machine);
  const object = isObject(atom) ? state.object(atom) : undefined;
  if (object?.shape !== "bound") return callUnknown(invocation, state, machine);
  const bound: Value[] = [];
  while (object.fields.has(String(bound.length))) bound.push(object.fields.get(String(bound.length))!);
  return machine.invoke(
    {
      ...invocation,
      callee: object.fields.get("function") ?? NOTHING,
      object: object.fields.get("this") ?? NOTHING,
      values: object.rest === NOTHING ? [...bound, ...invocation.values] : bound,
      others: unite(object.rest, invocation.others, ...(object.rest === NOTHING ? [] : invocation.values)),
    },
    state,
  );
}

/** Calls a function of the server. */
export function callServer(
  name: string,
  { node, object, values, others }: Invocation,
  state: State,
  machine: Machine,
): readonly Outcome[] {
  const { server, meaning } = machine;
  for (const value of [...values, others]) {
    server.lose(value, node, { reason: "the server gets it as an argument", state });
  }
  server.called({ member: name, node }, state);
  if (raising.test(name)) machine.raise(state, RAISED);
  const objects = objectsIn(object).filter((atom) => state.object(atom)?.protocol);
  checkOpaque(object, node, machine);
  server.use(object, { member: name, node }, state);
  const itself = objects.filter((atom) => state.object(atom)!.protocol!.givesItself(name));
  if (itself.length > 0) return outcome(state, itself.join(" "));
  return outcome(state, server.birth(name, { site: node, maker: object }, state) ?? opaqueAt(node, meaning));
}

/** A method of an object of the server that is not followed. */
function checkOpaque(object: Value, node: ts.Node, machine: Machine): void {
  if (!atomsOf(object).includes("truthy") || !ts.isCallExpression(node)) return;
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) && !ts.isElementAccessExpression(expression)) return;
  const protocol = machine.server.protocolOf(machine.meaning.typeOf(expression.expression));
  if (protocol?.born) protocol.notFollowed(node, "where it comes from is not followed");
}

/** A function whose code cannot be seen: it may keep and end what it gets, call it, and raise. */
function callUnknown(invocation: Invocation, state: State, machine: Machine): readonly Outcome[] {
  const { node, values, others, object } = invocation;
  const declaration = declarationOf(node, machine);
  const file = declaration?.getSourceFile().fileName ?? "";
  if (isOwnDeclaration(file)) {
    const name = (declaration as ts.SignatureDeclaration).name;
    return callServer(name && ts.isIdentifier(name) ? name.text : "", invocation, state, machine);
  }
  if (isLibrary(file)) return callLibraryFunction(invocation, state, machine);
  const own = machine.server.protocols.find(({ born }) =>
    isShipped(ownSymbol(node, machine), born?.own ?? ""),
  );
  if (own) return callServer(own.born!.own!, { ...invocation, object: UNDEFINED }, state, machine);
  const callee = calleeText(node);
  const take = (value: Value, effect: ParameterEffect | undefined) => {
    if (effect === "keeps") machine.server.keep(value, { node, name: callee }, state);
    else if (effect === "consumes") machine.server.consume(value, node, state);
    else if (effect !== "borrows") loseTo(callee, value, { node, state, machine });
  };
  const borrowed: Value[] = [];
  values.forEach((value, index) => {
    const effect = declaration && parameterEffect(declaration, index);
    take(value, effect);
    if (effect === "borrows") borrowed.push(value);
  });
  take(object, declaration && objectEffect(declaration));
  loseTo(callee, others, { node, state, machine });
  const states = callBorrowed(unite(...borrowed), node, state, machine);
  for (const after of states) machine.raise(after, ANYTHING);
  return states.map((after) => ({ state: after, value: opaqueAt(node, machine.meaning) }));
}

function loseTo(
  callee: string,
  value: Value,
  { node, state, machine }: { readonly node: ts.Node; readonly state: State; readonly machine: Machine },
): void {
  const reason = `what \`${callee}\` does with it cannot be seen`;
  machine.server.lose(value, node, { reason, state });
}

function declarationOf(node: ts.Node, { meaning }: Machine): ts.SignatureDeclaration | undefined {
  if (!ts.isCallLikeExpression(node)) return undefined;
  const declaration = meaning.checker.getResolvedSignature(node)?.declaration;
  return declaration && !ts.isJSDocSignature(declaration) ? declaration : undefined;
}

function ownSymbol(node: ts.Node, { meaning }: Machine): ts.Symbol | undefined {
  return ts.isCallExpression(node) ? meaning.symbolOf(calledName(node)) : undefined;
}

function calleeText(node: ts.Node): string {
  return ts.isCallExpression(node) ? node.expression.getText().slice(0, 40) : "this call";
}

/** `String(a)`, `Boolean(a)` and other functions of the library. */
function callLibraryFunction(invocation: Invocation, state: State, machine: Machine): readonly Outcome[] {
  const { node, values, others, object } = invocation;
  const name = calleeText(node);
  if (name === "String") {
    const states = convertToText(values.slice(0, 1), node, state, machine);
    return states.map((after) => ({ state: after, value: PRIMITIVE }));
  }
  const isHarmless = name === "Boolean";
  for (const value of isHarmless ? [] : [...values, others, object])
    loseTo(name, value, { node, state, machine });
  return outcome(state, opaqueAt(node, machine.meaning));
}

/** Returns true if values lead to objects of the server. */
export function leadsToServer(values: readonly Value[], state: State, machine: Machine): boolean {
  for (const atom of reachedFrom(values, state, machine.names).objects)
    if (state.object(atom)?.protocol) return true;
  return false;
}
