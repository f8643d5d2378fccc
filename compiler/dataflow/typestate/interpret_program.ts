import {
  functionAround,
  isProjectFunction,
  type Meaning,
  orderModules,
  type ProjectFunction,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { canHold } from "../holding.ts";
import { moduleFrame } from "./frames.ts";
import { type Ends, Interpreter, TooManySteps } from "./interpreter.ts";
import { opaqueAt } from "./opaque.ts";
import { LOST, type Protocol } from "./protocol.ts";
import { State } from "./state.ts";
import { atomsOf, followedPart, isFalse, NOTHING, UNDEFINED, type Value } from "./values.ts";

/** A function that the server calls. */
export interface Root {
  readonly entry: ts.SourceFile;
  /** The function, or an expression that gives it. */
  readonly code: ts.Expression | ProjectFunction;
  /** The state of each parameter that is an object of the server. */
  readonly states: readonly (string | undefined)[];
}

/** The parts of a program that the interpreter needs. */
export interface InterpretedProgram {
  readonly meaning: Meaning;
  readonly files: readonly ts.SourceFile[];
  readonly roots: readonly Root[];
  readonly protocols: readonly Protocol[];
}

/** Hooks run in any order and number; what they leave in the script is looked for in so many rounds. */
const maximumRounds = 4;

/** Follows the objects of the server through each hook of each entry, then through functions that no hook reaches. */
export function interpretProgram({ meaning, files, roots, protocols }: InterpretedProgram): void {
  const interpreter = new Interpreter(protocols, meaning);
  if (!hasObjects({ meaning, files, roots, protocols }, interpreter)) return;
  try {
    followAll({ meaning, files, roots, protocols }, interpreter);
  } catch (problem) {
    if (!(problem instanceof TooManySteps)) throw problem;
    for (const { code } of roots) protocols[0]?.notFollowed(code, "the hooks have too many paths");
  }
}

/** Follows the hooks of each entry, and what they leave in the script for each other. */
function followAll({ meaning, files, roots }: InterpretedProgram, interpreter: Interpreter): void {
  const seen = new Set<ts.SourceFile>();
  for (const entry of new Set(roots.map((root) => root.entry))) {
    const order = orderModules(entry, meaning).files;
    for (const file of order) seen.add(file);
    const own = roots.filter((root) => root.entry === entry);
    let state = loaded(order, interpreter);
    for (let round = 0; round < maximumRounds; round++) {
      const after = own.reduce((before, root) => runRoot(root, before, interpreter), state);
      if (after.key() === state.key()) break;
      state = after;
    }
  }
  const others = files.filter((file) => !seen.has(file));
  for (const file of others) loaded([file], interpreter);
  for (const file of files) runUnreached(file, interpreter);
}

/** Returns true if a program makes objects of the server, or does more with those of its hooks than to read members. */
function hasObjects({ meaning, files, roots }: InterpretedProgram, interpreter: Interpreter): boolean {
  const isMade = files.some((file) =>
    meaning.facts
      .ofKind(ts.SyntaxKind.CallExpression, file)
      .some((call) => interpreter.relevance.isBirth(call)),
  );
  return isMade || roots.some(({ code, states }) => states.some(Boolean) && !isOnlyRead(code, meaning));
}

/** Returns true if a hook only reads members of its parameters. */
function isOnlyRead(code: ts.Node, meaning: Meaning): boolean {
  if (!isProjectFunction(code)) return false;
  return code.parameters.every(({ name }) => {
    if (!ts.isIdentifier(name)) return true;
    const symbol = meaning.symbolOf(name);
    const uses = symbol ? meaning.facts.usesWithin(code, symbol) : [];
    return uses.every(({ node }) => node === name || (isMemberOf(node) && functionAround(node) === code));
  });
}

function isMemberOf(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
    parent.expression === node
  );
}

/** The state behind the modules of a script. */
function loaded(files: readonly ts.SourceFile[], interpreter: Interpreter): State {
  const state = files.reduce(
    (before, file) => united(interpreter.runModule(file, before)) ?? before,
    new State(),
  );
  forgetPlain(state, interpreter);
  return state;
}

/** Objects of a module that have only numbers and texts and can have nothing else are not followed. */
function forgetPlain(state: State, { meaning, server }: Interpreter): void {
  const names = server.protocols.flatMap(({ types }) => types);
  const isPlain = (type: ts.Type | undefined) => type === undefined || !canHold(type, names, meaning);
  const plain = [...state.objects()].filter(
    ([, { site, shape, owner, fields, rest }]) =>
      shape === "record" &&
      owner === undefined &&
      rest === NOTHING &&
      fields.size > 0 &&
      [...fields.values()].every((value) => followedPart(value) === NOTHING) &&
      ts.isObjectLiteralExpression(site) &&
      isPlain(meaning.typeOf(site)) &&
      isPlain(meaning.checker.getContextualType(site)),
  );
  for (const [atom] of plain) state.discard(atom);
}

function united(states: readonly State[]): State | undefined {
  const [first, ...others] = states;
  return others.reduce<State | undefined>((one, other) => one?.unitedWith(other), first);
}

/** Runs a hook; the state in which the script may be behind it, or without it. */
function runRoot({ code, states }: Root, before: State, interpreter: Interpreter): State {
  const { names, server } = interpreter;
  const ends = interpreter.collect(() => {
    const state = before.fork();
    const callees = isProjectFunction(code)
      ? [{ state, value: names.closure(code, moduleFrame) }]
      : interpreter.evaluate(code as ts.Expression, state);
    return callees.flatMap(({ state: own, value: callee }) => {
      const values = states.map((start) => {
        const protocol = start === undefined ? undefined : server.protocols.find(({ born }) => !born);
        return protocol ? server.make(protocol, { site: code, start: start! }, own) : UNDEFINED;
      });
      return interpreter
        .invoke({ node: code, callee, object: UNDEFINED, values, others: NOTHING }, own)
        .map(({ state: last, value }) => {
          last.isRefused = atomsOf(value).some((atom) => !isFalse(atom));
          return last;
        });
    });
  });
  finish(ends, interpreter);
  return united([before, ...ends.ended, ...ends.thrown]) ?? before;
}

/** Runs the functions of a file that make objects of the server, and that no hook calls. */
function runUnreached(file: ts.SourceFile, interpreter: Interpreter): void {
  const { meaning, names, server } = interpreter;
  const births = meaning.facts
    .ofKind(ts.SyntaxKind.CallExpression, file)
    .filter((call) => interpreter.relevance.isBirth(call));
  for (const birth of births) {
    const code = ts.findAncestor(birth, isProjectFunction);
    if (!code || interpreter.visited.has(code)) continue;
    const ends = interpreter.collect(() => {
      const state = new State();
      const values = code.parameters.map((parameter): Value => {
        const protocol = server.protocolOf(meaning.typeOf(parameter));
        return protocol
          ? server.make(protocol, { site: parameter, start: LOST }, state)
          : opaqueAt(parameter, meaning);
      });
      const callee = names.closure(code, moduleFrame);
      return interpreter
        .invoke({ node: code, callee, object: UNDEFINED, values, others: NOTHING }, state)
        .map((outcome) => {
          server.giveAway(outcome.value, outcome.state);
          return outcome.state;
        });
    });
    finish(ends, interpreter);
  }
}

/** A hook is over, by an error or not: so is what it left. */
function finish({ ended, thrown }: Ends, { server }: Interpreter): void {
  for (const state of ended) server.finish(state, state.isRefused);
  for (const state of thrown) server.finish(state, true);
}
