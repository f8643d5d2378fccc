import { Dovecot, type TranscriptEntry, type UnloadedScript } from "../runtime/index.ts";
import type { AdaptableJudge } from "./comparison/compare.ts";
import type { Circumstances, Observed } from "./comparison/observed.ts";
import { worldBelow } from "./homes.ts";
import { SimulatedRun } from "./simulated_run.ts";
import type { Trial } from "./trial.ts";

const ON_ITS_OWN: Circumstances = { files: "", chances: [] };

/** The embedded runtime as a judge. */
export class Simulator implements AdaptableJudge {
  readonly name = "the simulator";
  /** The scripts of the last trial that were unloaded at once. */
  unloaded: readonly UnloadedScript[] = [];

  async judge(trial: Trial, circumstances: Circumstances = ON_ITS_OWN): Promise<Observed> {
    const entries: TranscriptEntry[] = [];
    const dovecot = new Dovecot(worldBelow(circumstances.files, trial.world), {
      baseDir: trial.baseDir,
      onEntry: (entry) => entries.push(entry),
    });
    const run = new SimulatedRun({ trial, circumstances, dovecot, entries });
    const observations = trial.together === undefined ? run.oneByOne() : [run.together()];
    this.unloaded = run.unloaded;
    return { observations, circumstances };
  }

  async stop(): Promise<void> {}
}
