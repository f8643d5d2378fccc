import { isDeepStrictEqual } from "node:util";
import { type Judge, loginsOf, type Trial } from "../trial.ts";
import type { Circumstances, Observed } from "./observed.ts";
import { areEqual, differences, join, pairsOf, type Verdicts } from "./verdicts.ts";

/** Who judges: a server, and the simulator, which can be put into that server's circumstances. */
export interface Judges {
  readonly real: Judge;
  readonly simulator: AdaptableJudge;
}

export interface AdaptableJudge extends Judge {
  judge(trial: Trial, circumstances?: Circumstances): Promise<Observed>;
}

/** What both did, and how that compares. */
export interface Comparison extends Verdicts {
  readonly areEqual: boolean;
  /** True if the simulator's verdict depends on its clock. */
  readonly readsClock: boolean;
  readonly circumstances: Circumstances;
}

/** A script that reads the clock twice may see two seconds where the simulator's clock shows one. */
const LOOKS = 3;

/** A session that takes longer is not compared with each of its seconds. */
const MOST_SECONDS = 60;

/** Any time that is no server's. */
const LONG_AGO = 1_000_000_000;

/**
 * Runs a trial on a server, then on the simulator with the folder, the ids and the clock that the server gave it, so
 * that no value of the two has to be hidden.
 */
export async function compare(trial: Trial, judges: Judges): Promise<Comparison> {
  for (let look = 1; ; look++) {
    const comparison = await compareOnce(trial, judges);
    if (comparison.areEqual || !comparison.readsClock || look === LOOKS) return comparison;
  }
}

/** Compares one run of a trial on the server. */
export async function compareOnce(trial: Trial, { real, simulator }: Judges): Promise<Comparison> {
  const observed = await real.judge(trial);
  const { circumstances } = observed;
  const simulateAt = (clocks: readonly number[]) => simulator.judge(trial, withClocks(circumstances, clocks));
  const pairs = await fitClocks(observed, simulateAt);
  const verdicts = join(pairs, loginsOf(trial));
  const equal = pairs.every(areEqual);
  return {
    ...verdicts,
    circumstances,
    areEqual: equal,
    readsClock: !equal && (await dependsOnClock(observed, simulateAt)),
  };
}

type SimulateAt = (clocks: readonly number[]) => Promise<Observed>;

/** Tries the seconds in which each of the server's processes may have read the clock. */
async function fitClocks(observed: Observed, simulateAt: SimulateAt): Promise<Verdicts[]> {
  const { chances } = observed.circumstances;
  const clocks = chances.map(({ began }) => began);
  let pairs = pairsOf(observed, await simulateAt(clocks));
  for (const index of observed.observations.keys()) {
    const { began, ended } = chances[index]!;
    const last = Math.min(ended, began + MOST_SECONDS);
    for (let clock = began + 1; clock <= last && !areEqual(pairs[index]!); clock++) {
      const tried = pairsOf(observed, await simulateAt(clocks.with(index, clock)));
      if (differences(tried[index]!) >= differences(pairs[index]!)) continue;
      clocks[index] = clock;
      pairs = tried;
    }
  }
  return pairs;
}

async function dependsOnClock({ circumstances }: Observed, simulateAt: SimulateAt): Promise<boolean> {
  const clocks = circumstances.chances.map(({ began }) => began);
  const [now, then] = [await simulateAt(clocks), await simulateAt(clocks.map(() => LONG_AGO))];
  return !isDeepStrictEqual(now.observations, then.observations);
}

function withClocks(circumstances: Circumstances, clocks: readonly number[]): Circumstances {
  const chances = circumstances.chances.map((chance, index) => ({ ...chance, began: clocks[index]! }));
  return { ...circumstances, chances };
}
