/**
 * Decides which functions of a program get their object as a hidden first argument in Lua.
 *
 * Functions that become values of one type are called in the same places, so that they must agree: they form a group.
 * A group takes an object if one of its functions needs it, because it reads `this` or because its declaration says so;
 * otherwise the way in which it is written decides. Nothing has to be refused but a group that needs both.
 */
export { type ConventionProblem, Conventions, conventionsOf } from "./conventions.ts";
export type { Convention } from "./declarations.ts";
