import type ts from "../../typescript_api.ts";
import type { Body } from "./build_graph.ts";
import type { ControlFlowGraph, Edge, Point } from "./graph.ts";

/** The states in which a condition holds, and those in which it does not. */
export interface Decision<State> {
  readonly holds: readonly State[];
  readonly fails: readonly State[];
}

/** The states behind a `yield`: those in which the function waits there, and those in which it goes on. */
export interface Halt<State> {
  readonly waiting: readonly State[];
  readonly passed: readonly State[];
}

/** How states change where something happens. */
export interface Effects<State> {
  /** The states behind an expression, a declaration or a statement. */
  evaluate(node: ts.Node, state: State): readonly State[];
  /** The states behind a condition, or the expression of a `case`, that decides which way is taken. */
  decide(condition: ts.Expression, state: State): Decision<State>;
  /** Gives the states behind a place where a function may wait; undefined where it does not. */
  halt?(node: ts.Node, state: State, isResumed: boolean): Halt<State> | undefined;
  /** The states behind a block, however it is left, or behind the last round of a loop. */
  leave(node: ts.Node, state: State): readonly State[];
  /** The states behind the beginning or the end of a `finally` that an error leads through. */
  delay?(block: ts.Node, state: State, isOver: boolean): readonly State[];
  /** Adds a state to those that are known at a point. Returns what has to be followed from there, if that is new. */
  absorb(known: State[], state: State): State | undefined;
}

/** The states at the points of one run through a graph, and those that are not yet followed. */
class Run<State> {
  readonly #known = new Map<Point, State[]>();
  readonly #waiting = new Map<Point, State[]>();
  /** The states that wait for somebody to go on. */
  readonly halted = new Map<Point, State[]>();
  readonly #effects: Effects<State>;

  constructor(effects: Effects<State>) {
    this.#effects = effects;
  }

  at(point: Point): readonly State[] {
    return this.#known.get(point) ?? [];
  }

  arrive(point: Point | undefined, states: readonly State[]): void {
    if (!point) return;
    for (const state of states) {
      const known = this.#known.get(point) ?? [];
      this.#known.set(point, known);
      const next = this.#effects.absorb(known, state);
      if (next === undefined) continue;
      // What was merged into the new state needs not be followed by itself.
      const waiting = (this.#waiting.get(point) ?? []).filter((other) => known.includes(other));
      this.#waiting.set(point, [...waiting.filter((other) => other !== next), next]);
    }
  }

  /** A state waits at a point. */
  halt(point: Point, states: readonly State[]): void {
    const known = this.halted.get(point) ?? [];
    this.halted.set(point, known);
    for (const state of states) this.#effects.absorb(known, state);
  }

  /** The waiting point that is the first in the source, and its states. */
  next(): readonly [Point, readonly State[]] | undefined {
    let first: Point | undefined;
    for (const point of this.#waiting.keys()) if (!first || point.number < first.number) first = point;
    if (!first) return undefined;
    const states = this.#waiting.get(first)!;
    this.#waiting.delete(first);
    return [first, states];
  }
}

/** Follows states along all paths of a body until nothing changes. */
export class PathSolver<State> {
  readonly #graphOf: (body: Body) => ControlFlowGraph;
  readonly #effects: Effects<State>;
  /** Takes a state in which an error is raised at the current point. */
  #raise: (state: State) => void = () => undefined;

  constructor(graphOf: (body: Body) => ControlFlowGraph, effects: Effects<State>) {
    this.#graphOf = graphOf;
    this.#effects = effects;
  }

  /** All states in which a function is left by its end or by `return`; what it throws goes on to the caller. */
  runBody(body: Body, states: readonly State[]): readonly State[] {
    const { ended, thrown } = this.runCatching(body, states);
    for (const state of thrown) this.raise(state);
    return ended;
  }

  /**
   * The states in which a function ends, those in which it throws, and those in which it waits, with the numbers of their
   * points. It begins at its entry, or behind the point of a number at which it waited.
   */
  runCatching(body: Body, states: readonly State[], from?: number) {
    const graph = this.#graphOf(body);
    const run = new Run(this.#effects);
    const outer = this.#raise;
    const first = from === undefined ? undefined : graph.points[from]!;
    if (first) {
      this.#raise = (raised) => run.arrive(first.thrown, [raised]);
      for (const state of states) this.#halt(first, state, { run, isResumed: true });
    } else run.arrive(graph.entry, states);
    for (let next = run.next(); next; next = run.next()) {
      const [point, waiting] = next;
      this.#raise = (raised) => run.arrive(point.thrown, [raised]);
      for (const state of waiting) this.#follow(point, state, run);
    }
    this.#raise = outer;
    const waiting = [...run.halted].map(([{ number }, all]) => ({ number, states: all }));
    return { ended: run.at(graph.end), thrown: run.at(graph.thrown), waiting };
  }

  /** Says that an error may be raised in this state. */
  raise(state: State): void {
    this.#raise(state);
  }

  /** Runs something outside of any graph, and collects the states in which it raises an error. */
  collect<Result>(run: () => Result, raised: State[]): Result {
    const outer = this.#raise;
    this.#raise = (state) => void raised.push(state);
    const result = run();
    this.#raise = outer;
    return result;
  }

  /** Returns true if a function may wait at a point; follows the states that go on. */
  #halt(
    point: Point,
    state: State,
    { run, isResumed }: { readonly run: Run<State>; readonly isResumed: boolean },
  ): boolean {
    if (point.action !== "evaluate" || !point.node) return false;
    const halt = this.#effects.halt?.(point.node, state, isResumed);
    if (!halt) return false;
    run.halt(point, halt.waiting);
    for (const { to } of point.edges) run.arrive(to, halt.passed);
    return true;
  }

  #follow(point: Point, state: State, run: Run<State>): void {
    if (this.#halt(point, state, { run, isResumed: false })) return;
    const { action, node, edges } = point;
    const tested = action === "evaluate" ? edges.find(isUnderCondition) : undefined;
    if (tested) {
      const { holds, fails } = this.#effects.decide(
        tested.condition?.expression ?? (node as ts.Expression),
        state,
      );
      for (const edge of edges) run.arrive(edge.to, (edge.condition?.holds ?? edge.matches) ? holds : fails);
      return;
    }
    const after = this.#after(action, node, state);
    for (const { to } of edges) run.arrive(to, after);
  }

  #after(action: Point["action"], node: ts.Node | undefined, state: State): readonly State[] {
    if (!node) return [state];
    if (action === "hold error" || action === "release error")
      return this.#effects.delay?.(node, state, action === "release error") ?? [state];
    return action === "leave" ? this.#effects.leave(node, state) : this.#effects.evaluate(node, state);
  }
}

function isUnderCondition({ condition, matches }: Edge): boolean {
  return condition !== undefined || matches !== undefined;
}
