import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { World } from "../../runtime/index.ts";
import { findInstallations } from "../../verify/installation.ts";
import { RealDovecot } from "../../verify/real_dovecot.ts";
import { Simulator } from "../../verify/simulator.ts";
import type { Judge, Trial, Verdict } from "../../verify/trial.ts";
import { threeMessages } from "../contract/worlds.ts";
import { type Program, program } from "./program.ts";

/** What a run is asked for. */
export interface FuzzOptions {
  readonly release: string;
  readonly runs: number;
  readonly seed: number;
  /** Called after each script that was judged. */
  readonly onRun?: () => void;
}

/** The smallest script found that judges see differently. */
export interface Difference {
  readonly trial: Trial;
  readonly verdicts: readonly (readonly [judge: string, Verdict])[];
  /** How to get to it at once: fast-check's path. */
  readonly path: string;
}

const world: World = {
  settings: { name: "plugin value" },
  users: {
    alice: {
      metadata: { "/private/theme": "dark" },
      mailboxes: { INBOX: { messages: threeMessages, metadata: { "/shared/comment": "mine" } }, Archive: {} },
    },
  },
};

/** Judges random scripts until one differs, and shrinks it. Undefined when none does. */
export async function fuzz(options: FuzzOptions): Promise<Difference | undefined> {
  const installation = findInstallations().find(({ release }) => release === options.release);
  if (installation === undefined)
    throw new Error(`Dovecot ${options.release} is not on this machine: npm run servers`);
  const judges = [new RealDovecot(installation), new Simulator()];
  try {
    const property = fc.asyncProperty(program, async (each) => {
      const verdicts = await judged(trialOf(each, options.release), judges);
      options.onRun?.();
      return areEqual(verdicts[0]![1], verdicts[1]![1]);
    });
    const { failed, counterexample, counterexamplePath } = await fc.check(property, {
      numRuns: options.runs,
      seed: options.seed,
    });
    if (!failed || counterexample === null) return undefined;
    const trial = trialOf(counterexample[0], options.release);
    return { trial, verdicts: await judged(trial, judges), path: counterexamplePath ?? "" };
  } finally {
    await Promise.all(judges.map((judge) => judge.stop()));
  }
}

const [ABORTED, CRASHED] = [134, 139];

/**
 * Whether a server and the simulator saw the same. After a memory error of the server, what the memory held decides
 * whether it ends at once or in an assertion; what it had logged before must be equal all the same.
 */
function areEqual(real: Verdict, simulated: Verdict): boolean {
  if (simulated.exitCode !== CRASHED) return isDeepStrictEqual(real, simulated);
  const died = real.exitCode === CRASHED || real.exitCode === ABORTED;
  return died && real.transcript.startsWith(simulated.transcript) && real.printed === simulated.printed;
}

function trialOf({ lua, service }: Program, release: string): Trial {
  return {
    release,
    lua,
    world: { ...world, dovecot: release },
    baseDir: "",
    user: "alice",
    service,
    events: false,
  };
}

async function judged(trial: Trial, judges: readonly Judge[]) {
  const verdicts: [judge: string, Verdict][] = [];
  for (const judge of judges) verdicts.push([judge.name, await judge.judge(trial)]);
  return verdicts;
}
