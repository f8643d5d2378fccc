import {
  functionAround,
  isProjectFunction,
  type Meaning,
  orderModules,
  type ProjectFunction,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { canHold } from "../holding.ts";
import { hasAmbient } from "./ambient.ts";
import { THROWN } from "./errors.ts";
import { moduleFrame } from "./frames.ts";
import { Interpreter, TooManySteps } from "./interpreter.ts";
import type { Ends } from "./machine.ts";
import { opaqueAt } from "./opaque.ts";
import { LOST, type Protocol } from "./protocol.ts";
import type { ServerRules } from "./server_objects.ts";
import { State } from "./state.ts";
import { convertToText } from "./texts.ts";
import { atomsOf, filterValue, followedPart, isFalse, NOTHING, UNDEFINED, type Value } from "./values.ts";

/** A function that the server calls. */
export interface Root {
  readonly entry: ts.SourceFile;
  /** The function, or an expression that gives it. */
  readonly code: ts.Expression | ProjectFunction;
  /** The declared name of each parameter that is an object of the server, which is its state. */
  readonly states: readonly (string | undefined)[];
}

/** The parts of a program that the interpreter needs. */
export interface InterpretedProgram extends ServerRules {
  readonly meaning: Meaning;
  readonly files: readonly ts.SourceFile[];
  readonly roots: readonly Root[];
}

/** Hooks run in any order and number; what they leave in the script is looked for in so many rounds. */
const maximumRounds = 4;

/** Follows the objects of the server through each hook of each entry, then through functions that no hook reaches. */
export function interpretProgram(program: InterpretedProgram): void {
  const { meaning, files, roots } = program;
  const followed: Followed = { visited: new Set(), mentioned: new Set() };
  const seen = new Set<ts.SourceFile>();
  for (const entry of new Set(roots.map((root) => root.entry))) {
    const { files: order } = orderModules(entry, meaning);
    for (const file of order) seen.add(file);
    const own = roots.filter((root) => root.entry === entry);
    const run = new Run(program, followed);
    if (!hasObjects({ ...program, files: order, roots: own }, run.interpreter)) continue;
    const codes = own.map(({ code }) => code);
    run.follow(codes, "the hooks have too many paths", (interpreter) =>
      followScript(order, own, interpreter),
    );
  }
  const { interpreter: reader } = new Run(program, followed);
  const births = files.flatMap((file) => birthsIn(file, reader));
  if (births.length === 0) return;
  for (const file of files.filter((other) => !seen.has(other))) {
    const reason = "the module has too many paths";
    new Run(program, followed).follow([file], reason, (interpreter) => loaded([file], interpreter));
  }
  for (const birth of births) {
    const code = ts.findAncestor(birth, isProjectFunction);
    if (!code || followed.visited.has(code) || isDead(code, followed, meaning)) continue;
    const reason = "the function has too many paths";
    new Run(program, followed).follow([code], reason, (interpreter) => runUnreached(code, interpreter));
  }
}

/** The functions and modules that runs have followed. */
interface Followed {
  /** The functions that ran. */
  readonly visited: Set<ts.Node>;
  /** The functions that were the value of something, and may be called by what is not followed. */
  readonly mentioned: Set<ts.Node>;
}

/** Returns true if functions that ran hold or name a function, and never came to where they do. */
function isDead(code: ProjectFunction, { visited, mentioned }: Followed, meaning: Meaning): boolean {
  if (mentioned.has(code)) return false;
  // Undefined behind the outermost function, true where one ran, false where one may be called by what is not followed.
  const isPassedBy = (node: ts.Node): boolean | undefined => {
    for (let at = functionAround(node); at; at = functionAround(at)) {
      if (visited.has(at)) return true;
      if (mentioned.has(at)) return false;
    }
    return undefined;
  };
  const name = (code as ts.NamedDeclaration).name ?? (code.parent as ts.NamedDeclaration).name;
  const symbol = name && meaning.symbolOf(name);
  const uses = symbol ? meaning.facts.files.flatMap((file) => meaning.facts.usesIn(file, symbol)) : [];
  const places = [code, ...uses.map(({ node }) => node)].map(isPassedBy);
  return places.includes(true) && !places.includes(false);
}

/** One script, module or function that is followed for itself: the size of others does not end it. */
class Run {
  readonly interpreter: Interpreter;
  readonly #protocols: readonly Protocol[];
  readonly #followed: Followed;

  constructor(program: InterpretedProgram, followed: Followed) {
    this.interpreter = new Interpreter(program, program.meaning);
    this.#protocols = program.protocols;
    this.#followed = followed;
  }

  /** Reports these nodes if there are too many steps. */
  follow(nodes: readonly ts.Node[], reason: string, run: (interpreter: Interpreter) => void): void {
    try {
      run(this.interpreter);
    } catch (problem) {
      if (!(problem instanceof TooManySteps)) throw problem;
      for (const node of nodes) this.#protocols[0]?.notFollowed(node, reason);
    }
    const { visited, names } = this.interpreter;
    for (const node of visited) this.#followed.visited.add(node);
    for (const node of names.mentioned) this.#followed.mentioned.add(node);
  }
}

/** Follows the hooks of an entry, and what they leave in the script for each other. */
function followScript(
  files: readonly ts.SourceFile[],
  roots: readonly Root[],
  interpreter: Interpreter,
): void {
  let state = loaded(files, interpreter);
  for (let round = 0; round < maximumRounds; round++) {
    const after = roots.reduce((before, root) => runRoot(root, before, interpreter), state);
    if (after.key() === state.key()) break;
    state = after;
  }
}

/**
 * Returns true if a program makes objects of the server, may get them from what it only declares, or does more with those
 * of its hooks than to read members.
 */
function hasObjects(
  { meaning, files, roots, inGenerator }: InterpretedProgram,
  interpreter: Interpreter,
): boolean {
  const isMade = files.some((file) => birthsIn(file, interpreter).length > 0);
  if (inGenerator && files.some((file) => hasGenerators(file, meaning))) return true;
  return (
    isMade ||
    hasAmbient(meaning) ||
    roots.some(({ code, states }) => states.some(Boolean) && !isOnlyRead(code, meaning))
  );
}

function hasGenerators(file: ts.SourceFile, { facts }: Meaning): boolean {
  return facts.ofKind(ts.SyntaxKind.YieldExpression, file).length > 0;
}

/** The calls that make objects of the server. */
function birthsIn(file: ts.SourceFile, { meaning, relevance }: Interpreter): ts.CallExpression[] {
  return meaning.facts.ofKind(ts.SyntaxKind.CallExpression, file).filter((call) => relevance.isBirth(call));
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
  const ends = interpreter.runCollecting(() => {
    const state = before.fork();
    const callees = isProjectFunction(code)
      ? [{ state, value: names.closure(code, moduleFrame) }]
      : interpreter.evaluate(code as ts.Expression, state);
    return callees.flatMap(({ state: own, value: callee }) => {
      const values = states.map((start) => {
        const protocol = server.protocols.find(({ types }) => start !== undefined && types.includes(start));
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
  finish(ends, code, interpreter);
  return united([before, ...ends.ended, ...ends.thrown]) ?? before;
}

/** Runs a function that makes objects of the server, and that no hook calls. */
function runUnreached(code: ProjectFunction, interpreter: Interpreter): void {
  const { meaning, names, server } = interpreter;
  const ends = interpreter.runCollecting(() => {
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
  finish(ends, code, interpreter);
}

/** A hook is over, by an error or not: so is what it left. */
function finish(
  { ended, thrown }: Pick<Ends, "ended" | "thrown">,
  code: ts.Node,
  interpreter: Interpreter,
): void {
  const { server } = interpreter;
  for (const state of ended) {
    state.forget(THROWN);
    server.finish(state, state.isRefused);
  }
  for (const state of thrown) {
    // The server logs the text of an error.
    const error = state.read(THROWN) ?? NOTHING;
    const object = filterValue(error, (atom) => state.object(atom)?.protocol !== undefined);
    server.lose(object, code, { reason: "it is thrown out of the hook", state });
    for (const after of interpreter.runCollecting(() => convertToText([error], code, state, interpreter))
      .ended) {
      after.forget(THROWN);
      server.finish(after, true);
    }
  }
}
