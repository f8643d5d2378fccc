export type { Body } from "./build_graph.ts";
export { conditionsAt, graphOf } from "./conditions.ts";
export type { Condition } from "./graph.ts";
export { type Effects, nowhere, PathSolver, type States, union } from "./solve.ts";
