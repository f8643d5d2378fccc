import type { Condition, ControlFlowGraph, Edge, Point } from "./graph.ts";

/** Conditions that hold at a point, the nearest first. */
export interface HoldingConditions {
  readonly condition: Condition;
  readonly rest: HoldingConditions | undefined;
}

/** A way into a point. */
interface Arrival extends Pick<Edge, "condition"> {
  readonly from: Point;
}

/** Knows, for each point of a graph that can be reached, the conditions that all ways to it have in common. */
export class Dominators {
  readonly #arrivals = new Map<Point, Arrival[]>();
  /** For each point, the nearest other one that all ways to it pass. */
  readonly #dominators = new Map<Point, Point>();
  readonly #conditions = new Map<Point, HoldingConditions | undefined>();

  constructor({ entry }: ControlFlowGraph) {
    const order = this.#inOrder(entry);
    const places = new Map(order.map((point, place) => [point, place]));
    this.#dominators.set(entry, entry);
    for (let changes = true; changes; ) {
      changes = false;
      for (const point of order.slice(1)) {
        const before = this.#dominators.get(point);
        const next = this.#commonOf(point, places);
        if (next !== before) this.#dominators.set(point, next);
        changes ||= next !== before;
      }
    }
    this.#conditions.set(entry, undefined);
    for (const point of order.slice(1)) this.#conditions.set(point, this.#conditionsOf(point));
  }

  /** The conditions that hold at a point; undefined also for points that nothing leads to. */
  conditionsAt(point: Point): HoldingConditions | undefined {
    return this.#conditions.get(point);
  }

  /** The points that can be reached, each behind one that leads to it: a reversed postorder. */
  #inOrder(entry: Point): Point[] {
    const seen = new Set<Point>([entry]);
    const finished: Point[] = [];
    const open = [{ point: entry, ways: this.#waysFrom(entry) }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const way = top.ways.pop();
      if (!way) {
        finished.push(top.point);
        open.pop();
      } else if (!seen.has(way.to)) {
        seen.add(way.to);
        open.push({ point: way.to, ways: this.#waysFrom(way.to) });
      }
    }
    return finished.reverse();
  }

  /** The ways out of a point, which are noted as arrivals at where they lead. */
  #waysFrom(from: Point): Edge[] {
    const ways = [...from.edges, ...(from.thrown ? [{ to: from.thrown }] : [])];
    for (const { to, condition } of ways) {
      const arrival = condition ? { from, condition } : { from };
      const known = this.#arrivals.get(to);
      if (known) known.push(arrival);
      else this.#arrivals.set(to, [arrival]);
    }
    return ways;
  }

  #commonOf(point: Point, places: ReadonlyMap<Point, number>): Point {
    const known = this.#arrivals.get(point)!.map(({ from }) => from);
    return known
      .filter((from) => this.#dominators.has(from))
      .reduce((one, other) => {
        let [a, b] = [one, other];
        while (a !== b) {
          if (places.get(a)! > places.get(b)!) a = this.#dominators.get(a)!;
          else b = this.#dominators.get(b)!;
        }
        return a;
      });
  }

  #conditionsOf(point: Point): HoldingConditions | undefined {
    const rest = this.#conditions.get(this.#dominators.get(point)!);
    const [only, ...others] = this.#arrivals.get(point)!;
    return only?.condition && others.length === 0 ? { condition: only.condition, rest } : rest;
  }
}
