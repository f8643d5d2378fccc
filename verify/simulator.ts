import { Dovecot, type TranscriptEntry, type UnloadedScript } from "../runtime/index.ts";
import type { AdaptableJudge } from "./comparison/compare.ts";
import type { Circumstances, Observed } from "./comparison/observed.ts";
import { worldBelow } from "./homes.ts";
import { localTrial, withRequests } from "./http/local_trial.ts";
import { sentRequests } from "./http/received.ts";
import { SimulatedRun } from "./simulated_run.ts";
import type { Trial } from "./trial.ts";
import { filesBelow } from "./world_files.ts";

const ON_ITS_OWN: Circumstances = { files: "", chances: [] };

/** The embedded runtime as a judge. */
export class Simulator implements AdaptableJudge {
  readonly name = "the simulator";
  /** The scripts of the last trial that were unloaded at once. */
  unloaded: readonly UnloadedScript[] = [];

  async judge(trial: Trial, circumstances: Circumstances = ON_ITS_OWN): Promise<Observed> {
    const entries: TranscriptEntry[] = [];
    const { files } = circumstances;
    const local = localTrial(trial, circumstances.sites ?? []);
    const world =
      files === "" ? local.world : { ...worldBelow(files, local.world), ...filesBelow(files, local) };
    const dovecot = new Dovecot(world, {
      baseDir: trial.baseDir,
      onEntry: (entry) => entries.push(entry),
    });
    const run = new SimulatedRun({ trial: local, circumstances, dovecot, entries });
    const observations = local.together === undefined ? run.oneByOne() : [run.together()];
    this.unloaded = run.unloaded;
    return { observations: withRequests(observations, sentRequests(dovecot)), circumstances };
  }

  async stop(): Promise<void> {}
}
