import type { Expression, FunctionNode, Identifier, Node } from "../syntax/nodes.ts";

/** A value that a variable gets. */
export interface Write {
  readonly target: Node;
  /** The expression; undefined where it is not one: a loop, a missing argument. */
  readonly value: Expression | undefined;
  /** Which of the results of the expression, from 0. */
  readonly place: number;
  /** The function around it; undefined at the top level. */
  readonly inside: FunctionNode | undefined;
}

/** A read of a variable. */
export interface Read {
  readonly node: Identifier;
  readonly inside: FunctionNode | undefined;
}

/** A variable: a local one, or a global name. */
export interface Variable {
  readonly name: string;
  readonly kind: "local" | "parameter" | "loop" | "global";
  /** The function that declares it; undefined at the top level and for globals. */
  readonly inside: FunctionNode | undefined;
  readonly declaration: Identifier | undefined;
  readonly writes: Write[];
  readonly reads: Read[];
}

/** The variables of a script. */
export interface Scopes {
  readonly globals: ReadonlyMap<string, Variable>;
  /** By each place of a name, also where it is declared or assigned. */
  readonly variables: ReadonlyMap<Identifier, Variable>;
  /** The innermost function around each node. */
  readonly functions: ReadonlyMap<Node, FunctionNode | undefined>;
}
