import type ts from "../../typescript_api.ts";

/** A condition, and whether it holds. */
export interface Condition {
  readonly expression: ts.Expression;
  readonly holds: boolean;
}

/** A way from one point to the next, and the condition under which it is taken. */
export interface Edge {
  readonly to: Point;
  readonly condition?: Condition;
  /** Behind the expression of a `case`: true where the value of the switch equals it, false where it does not. */
  readonly matches?: boolean;
}

/**
 * A step at a point: a node is evaluated, a block is left, or an error waits while a `finally` runs and then goes on.
 * Points without an action join ways.
 */
export type Action = "evaluate" | "leave" | "hold error" | "release error" | "join";

/** A point of a function, at which one thing happens. */
export class Point {
  readonly action: Action;
  /** The expression or statement that is evaluated, or the block that is left. */
  readonly node: ts.Node | undefined;
  /** The position in the order in which points are made, which is that of the source. */
  readonly number: number;
  readonly edges: Edge[] = [];
  /** Where an error goes that is raised here. */
  thrown: Point | undefined;

  constructor(number: number, action: Action, node?: ts.Node) {
    this.number = number;
    this.action = action;
    this.node = node;
  }
}

/**
 * The control-flow graph of a function, a module or a static block. A `finally` has one copy of its points for each way
 * on which it is entered.
 */
export interface ControlFlowGraph {
  readonly points: readonly Point[];
  readonly entry: Point;
  /** Behind the last statement and behind each `return`. */
  readonly end: Point;
  /** Where errors arrive that nothing catches. */
  readonly thrown: Point;
}
