export type { Body } from "./build_graph.ts";
export { conditionsAt, graphOf } from "./conditions.ts";
export type { Condition } from "./graph.ts";
export { type Decision, type Effects, type Halt, PathSolver } from "./solve.ts";
