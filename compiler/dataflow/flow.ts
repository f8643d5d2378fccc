/**
 * Where a value can get to: through names, parameters, results, members, arrays, maps, classes and closures of all modules
 * of a project.
 *
 * It asks neither in which order things happen nor under which condition, and takes an object and what it contains for one:
 * a rule says by types which of the places it is told of can hold what it looks for. What depends on order is in `control_flow`.
 *
 * Not followed: calls of functions that arrive as parameters, generators, setters, and what is read with a computed name
 * from `globalThis`.
 */

import type { Meaning } from "../semantics/index.ts";
import type ts from "../typescript_api.ts";
import { StepCollector } from "./flow_steps.ts";
import type { Slot, Step } from "./slots.ts";

/** All steps of a program. */
export class Flow {
  readonly #steps = new Map<Slot, Step[]>();

  constructor(files: readonly ts.SourceFile[], meaning: Meaning) {
    const collector = new StepCollector(meaning, (step) => {
      const known = this.#steps.get(step.from);
      if (known) known.push(step);
      else this.#steps.set(step.from, [step]);
    });
    for (const file of files) collector.collect(file);
  }

  /** The places that a value can get to by steps that `passes` allows, each with the step that brings it there first. */
  reach(origin: Slot, passes: (step: Step) => boolean): ReadonlyMap<Slot, Step> {
    const reached = new Map<Slot, Step>();
    const waiting: Slot[] = [origin];
    for (let slot = waiting.shift(); slot; slot = waiting.shift()) {
      for (const step of this.#steps.get(slot) ?? []) {
        if (step.to === origin || reached.has(step.to) || !passes(step)) continue;
        reached.set(step.to, step);
        waiting.push(step.to);
      }
    }
    return reached;
  }
}

/** The steps that lead from the origin to a place, the last one first. */
export function* stepsTo(slot: Slot, reached: ReadonlyMap<Slot, Step>): Generator<Step> {
  for (let step = reached.get(slot); step; step = reached.get(step.from)) yield step;
}
