/** Judges of one script in one world, real servers and the simulator, and the comparison of what they saw. */

export { compareActions } from "./compare_actions.ts";
export { type Comparison, compare } from "./comparison/compare.ts";
export { shown } from "./comparison/shown.ts";
export { type Steadiness, steadinessOf } from "./comparison/steadiness.ts";
export type { ComparedActions } from "./contexts/auth/compare_actions.ts";
export type { Installation } from "./installation.ts";
export { RealDovecot } from "./real_dovecot.ts";
export { requireInstallation } from "./require_installation.ts";
export { Simulator } from "./simulator.ts";
export type { Trial, Verdict } from "./trial.ts";
