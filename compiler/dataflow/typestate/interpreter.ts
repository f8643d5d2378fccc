import type { Meaning, ProjectFunction } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { type Decision, type Effects, graphOf, PathSolver } from "../control_flow/index.ts";
import { assignTo } from "./assignments.ts";
import { evaluateCall, evaluateTag } from "./calls.ts";
import { constructObject, evaluateClass } from "./classes.ts";
import { decideInstance, delayError, THROWN } from "./errors.ts";
import { evaluateExpression } from "./expressions.ts";
import { type Frame, moduleFrame, Names } from "./frames.ts";
import { START } from "./generators.ts";
import type { Invocation } from "./invocation.ts";
import { invokeValue } from "./invocations.ts";
import { collectElements, iterateValue, takeElements } from "./iterators.ts";
import type { Ends, Machine, MemberRead, Suspension } from "./machine.ts";
import { readMemberOf } from "./members.ts";
import { decideCondition } from "./narrowing.ts";
import { Relevance } from "./relevance.ts";
import { Server, type ServerRules } from "./server_objects.ts";
import type { Outcome, State } from "./state.ts";
import { absorb } from "./state_sets.ts";
import { evaluateStatement, leaveBlock } from "./statements.ts";
import { decideCase } from "./switches.ts";
import { withUnknownObjects } from "./unknown_objects.ts";
import type { Value } from "./values.ts";
import { haltAt } from "./yields.ts";

/** The ends of a run of a function from one state, as far as they are known. */
interface Known {
  ends: Ends;
  isDone: boolean;
  isAsked: boolean;
}

/** More statements, calls and rounds than these are not followed, which is some seconds of work. */
const maximumSteps = 30_000;

/** Is thrown when a program is too large to be followed. */
export class TooManySteps extends Error {}

/** Follows objects through the functions of a program. */
export class Interpreter implements Machine {
  readonly meaning: Meaning;
  readonly names: Names;
  readonly server: Server;
  readonly relevance: Relevance;
  readonly #solver: PathSolver<State>;
  readonly #classFrames = new Map<ts.ClassLikeDeclaration, Frame>();
  readonly #known = new Map<string, Known>();
  /** The number of statements, calls and rounds that were followed. */
  #steps = 0;
  /** The number of values that were held where the running function began. */
  #base = 0;
  /** The lowest number of running functions whose end was asked for while they run. */
  #lowestAsked = Number.POSITIVE_INFINITY;
  #depth = 0;
  /** The functions that were run. */
  readonly visited = new Set<ts.Node>();

  constructor(rules: ServerRules, meaning: Meaning) {
    this.meaning = meaning;
    this.names = new Names(meaning);
    this.server = new Server(rules, this.names, meaning);
    this.relevance = new Relevance(this);
    const effects: Effects<State> = {
      evaluate: (node, state) => {
        this.#countStep();
        return evaluateStatement(node, state.fork(), this);
      },
      decide: (condition, state) =>
        ts.isCaseClause(condition.parent)
          ? decideCase(condition.parent, state.fork(), this)
          : this.decide(condition, state.fork()),
      delay: (block, state, isOver) => delayError(block, state.fork(), { isOver, machine: this }),
      halt: (node, state, isResumed) => haltAt(node, state.fork(), { isResumed, machine: this }),
      leave: (node, state) => leaveBlock(node, state.fork(), this),
      absorb,
    };
    this.#solver = new PathSolver((body) => graphOf(body, meaning), effects);
  }

  #countStep(): void {
    if (++this.#steps > maximumSteps) throw new TooManySteps();
  }

  evaluate = (node: ts.Expression, state: State): readonly Outcome[] =>
    withUnknownObjects(node, evaluateExpression(node, state, this), this);

  decide(condition: ts.Expression, state: State): Decision<State> {
    return decideCondition(condition, state, this);
  }

  assign(target: ts.Node, value: Value, state: State): readonly State[] {
    return assignTo(target, value, state, this);
  }

  call(node: ts.CallExpression, state: State): readonly Outcome[] {
    return evaluateCall(node, state, this);
  }

  callTag(node: ts.TaggedTemplateExpression, state: State): readonly Outcome[] {
    return evaluateTag(node, state, this);
  }

  invoke(invocation: Invocation, state: State): readonly Outcome[] {
    this.#countStep();
    return merged(invokeValue(invocation, state, this));
  }

  construct(node: ts.NewExpression, state: State): readonly Outcome[] {
    return constructObject(node, state, this);
  }

  classValue(node: ts.ClassLikeDeclaration, frame: Frame, state: State): readonly Outcome[] {
    return evaluateClass(node, frame, state, this);
  }

  readMember(object: Value, member: MemberRead, state: State): readonly Outcome[] {
    return readMemberOf(object, member, state, this);
  }

  defineClass(node: ts.ClassLikeDeclaration, frame: Frame): void {
    this.#classFrames.set(node, frame);
  }

  frameAround(node: ts.ClassLikeDeclaration): Frame {
    return this.#classFrames.get(node) ?? moduleFrame;
  }

  classFrame(node: ts.ClassLikeDeclaration): Frame {
    const around = this.frameAround(node);
    return this.names.frame(node, around, { node, caller: around, rounds: [] });
  }

  decideInstance(node: ts.BinaryExpression, state: State): Decision<State> {
    return decideInstance(node, state, this);
  }

  raise(state: State, error?: Value): void {
    const raised = state.fork();
    if (error !== undefined) raised.write(THROWN, error);
    raised.releaseAll(raised.heldCount - this.#base);
    this.#solver.raise(raised);
  }

  repeat(state: State, round: (state: State) => readonly State[]): readonly State[] {
    const known: State[] = [];
    const waiting = [state];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      this.#countStep();
      const added = absorb(known, next);
      if (added) waiting.push(...round(added.fork()));
    }
    return known.map((each) => each.fork());
  }

  /** The states behind the statements of a module, whether it throws or not. */
  runModule(file: ts.SourceFile, state: State): readonly State[] {
    const { ended, thrown } = this.#solver.runCatching(file, [state.fork()]);
    return [...ended, ...thrown].map((each) => each.fork());
  }

  /** The states that a run gives, and those in which it throws. */
  runCollecting(run: () => readonly State[]): Pick<Ends, "ended" | "thrown"> {
    const thrown: State[] = [];
    return { ended: this.#solver.collect(run, thrown), thrown };
  }

  iterate(value: Value, node: ts.Node, state: State): readonly Outcome[] {
    return iterateValue(value, node, state, this);
  }

  collect(value: Value, node: ts.Node, state: State): readonly Outcome[] {
    return collectElements(value, node, state, this);
  }

  take(
    value: Value,
    wanted: { readonly node: ts.Node; readonly count: number },
    state: State,
  ): readonly Outcome[] {
    return takeElements(value, wanted, state, this);
  }

  runBlock(block: ts.Block, state: State): readonly State[] {
    return this.#solver.runBody(block, [state]).map((each) => each.fork());
  }

  runBody(code: ProjectFunction, states: readonly State[]): Ends {
    const all = states.map((state) => this.#runFrom(code, state));
    return {
      ended: all.flatMap(({ ended }) => ended.map((state) => state.fork())),
      thrown: all.flatMap(({ thrown }) => thrown.map((state) => state.fork())),
      suspended: [],
    };
  }

  resumeBody(code: ProjectFunction, place: Value, state: State): Ends {
    const { ended, thrown, suspended } = this.#runFrom(code, state, place);
    return {
      ended: ended.map((each) => each.fork()),
      thrown: thrown.map((each) => each.fork()),
      suspended: suspended.map((each) => ({ ...each, state: each.state.fork() })),
    };
  }

  /** Runs a function from a state until what it gives to its own recursive calls does not grow any more. */
  #runFrom(code: ProjectFunction, state: State, place: Value = START): Ends {
    const key = `${state.frame.id} ${place} ${state.key()}`;
    const before = this.#known.get(key);
    if (before) {
      before.isAsked = true;
      if (!before.isDone)
        this.#lowestAsked = Math.min(this.#lowestAsked, (before as Known & { depth: number }).depth);
      return before.ends;
    }
    this.visited.add(code);
    const known: Known & { depth: number } = {
      ends: { ended: [], thrown: [], suspended: [] },
      isDone: false,
      isAsked: false,
      depth: ++this.#depth,
    };
    this.#known.set(key, known);
    const outerLowest = this.#lowestAsked;
    this.#lowestAsked = Number.POSITIVE_INFINITY;
    for (let isGrowing = true; isGrowing; ) {
      known.isAsked = false;
      const outerBase = this.#base;
      this.#base = state.heldCount;
      const from = place === START ? undefined : Number(place.slice(1));
      const found = this.#solver.runCatching(code.body, [state.fork()], from);
      this.#base = outerBase;
      const { ends } = known;
      known.ends = {
        ended: united(ends.ended, found.ended),
        thrown: united(ends.thrown, found.thrown),
        suspended: unitedAt(ends.suspended, found.waiting),
      };
      isGrowing = known.isAsked && sizeOf(known.ends) > sizeOf(ends);
    }
    known.isDone = true;
    if (this.#lowestAsked < this.#depth) this.#known.delete(key);
    this.#lowestAsked = Math.min(
      outerLowest,
      this.#lowestAsked < this.#depth ? this.#lowestAsked : Number.POSITIVE_INFINITY,
    );
    this.#depth--;
    return known.ends;
  }
}

function united(known: readonly State[], found: readonly State[]): readonly State[] {
  const keys = new Set(known.map((state) => state.key()));
  return [...known, ...found.filter((state) => !keys.has(state.key()))];
}

function sizeOf({ ended, thrown, suspended }: Ends): number {
  return ended.length + thrown.length + suspended.length;
}

/** Adds states that wait at the points of some numbers. */
function unitedAt(
  known: readonly Suspension[],
  found: readonly { readonly number: number; readonly states: readonly State[] }[],
): readonly Suspension[] {
  const keyOf = ({ place, state }: Suspension) => `${place} ${state.key()}`;
  const keys = new Set(known.map(keyOf));
  const all = found.flatMap(({ number, states }) => states.map((state) => ({ place: `%${number}`, state })));
  return [...known, ...all.filter((each) => !keys.has(keyOf(each)))];
}

/** Outcomes with the same value in which the same is followed become one. */
function merged(outcomes: readonly Outcome[]): readonly Outcome[] {
  if (outcomes.length < 2) return outcomes;
  const byValue = new Map<string, State[]>();
  for (const { state, value, isShort } of outcomes) {
    const key = isShort ? `?${value}` : value;
    const known = byValue.get(key) ?? [];
    byValue.set(key, known);
    absorb(known, state);
  }
  return [...byValue].flatMap(([key, states]) =>
    states.map((state) =>
      key.startsWith("?") ? { state, value: key.slice(1), isShort: true } : { state, value: key },
    ),
  );
}
