import type ts from "../../typescript_api.ts";
import type { Body } from "./build_graph.ts";
import type { ControlFlowGraph, Point } from "./graph.ts";

/** The states something may be in at one point of a program, one for each path that leads there. */
export type States = ReadonlySet<string>;

export const nowhere: States = new Set();

export function union(...all: readonly States[]): States {
  return new Set(all.flatMap((states) => [...states]));
}

/** How states change where something happens. */
export interface Effects {
  /** The states behind an expression or a declaration. */
  evaluate(node: ts.Node, states: States): States;
  /** The states behind a block, however it is left. */
  leave(block: ts.Node, states: States): States;
}

/** The states at the points of one run through a graph, and the points whose states have grown. */
class Run {
  readonly #states = new Map<Point, States>();
  readonly #waiting = new Set<Point>();

  at(point: Point): States {
    return this.#states.get(point) ?? nowhere;
  }

  arrive(point: Point | undefined, states: States): void {
    if (!point) return;
    const before = this.#states.get(point);
    const all = before ? union(before, states) : states;
    if (before && all.size === before.size) return;
    this.#states.set(point, all);
    this.#waiting.add(point);
  }

  /** The waiting point that is the first in the source. */
  next(): Point | undefined {
    let first: Point | undefined;
    for (const point of this.#waiting) if (!first || point.number < first.number) first = point;
    if (first) this.#waiting.delete(first);
    return first;
  }
}

/** Follows states along all paths of a body until nothing changes. */
export class PathSolver {
  readonly #graphOf: (body: Body) => ControlFlowGraph;
  readonly #effects: Effects;
  /** Takes the states in which an error is raised at the current point. */
  #raise: (states: States) => void = () => undefined;

  constructor(graphOf: (body: Body) => ControlFlowGraph, effects: Effects) {
    this.#graphOf = graphOf;
    this.#effects = effects;
  }

  /** All states in which a function is left by its end or by `return`; what it throws goes on to the caller. */
  runBody(body: Body, states: States): States {
    const graph = this.#graphOf(body);
    const run = new Run();
    const outer = this.#raise;
    run.arrive(graph.entry, states);
    for (let point = run.next(); point; point = run.next()) {
      const { thrown, edges } = point;
      this.#raise = (raised) => run.arrive(thrown, raised);
      const after = this.#after(point, run.at(point));
      for (const { to } of edges) run.arrive(to, after);
    }
    this.#raise = outer;
    this.raise(run.at(graph.thrown));
    return run.at(graph.end);
  }

  /** Says that an error may be raised in these states. */
  raise(states: States): void {
    if (states.size > 0) this.#raise(states);
  }

  #after({ action, node }: Point, states: States): States {
    if (!node) return states;
    return action === "leave" ? this.#effects.leave(node, states) : this.#effects.evaluate(node, states);
  }
}
