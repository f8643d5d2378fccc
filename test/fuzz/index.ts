import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { profileOf } from "../../runtime/profiles/index.ts";
import { compare } from "../../verify/comparison/compare.ts";
import { findInstallations, type Installation } from "../../verify/installation.ts";
import { RealDovecot } from "../../verify/real_dovecot.ts";
import { LAST_EVENT } from "../../verify/sent_events.ts";
import { Simulator } from "../../verify/simulator.ts";
import type { Trial, Verdict } from "../../verify/trial.ts";
import { type Program, programs } from "./program.ts";
import { WORLDS } from "./worlds.ts";

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

/** Judges random scripts until one differs, and shrinks it. Undefined when none does. */
export async function fuzz(options: FuzzOptions): Promise<Difference | undefined> {
  const installation = findInstallations().find(({ release }) => release === options.release);
  if (installation === undefined)
    throw new Error(`Dovecot ${options.release} is not on this machine: npm run servers`);
  const judges = new Judges(installation);
  try {
    const property = fc.asyncProperty(programs(profileOf(options.release).lua), async (each) => {
      const verdicts = await judges.judge(trialOf(each, options.release));
      options.onRun?.();
      return areEqual(verdicts[0]![1], verdicts[1]![1]);
    });
    const { failed, counterexample, counterexamplePath } = await fc.check(property, {
      numRuns: options.runs,
      seed: options.seed,
    });
    if (!failed || counterexample === null) return undefined;
    const trial = trialOf(counterexample[0], options.release);
    return { trial, verdicts: await judges.judge(trial), path: counterexamplePath ?? "" };
  } finally {
    await judges.stop();
  }
}

const [ABORTED, CRASHED] = [134, 139];

/**
 * Returns true if a server and the simulator saw the same. After a memory error of the server, what the memory held
 * decides whether it ends at once or in an assertion; what it had logged before must be equal all the same. A server
 * that dies loses what it wrote to its standard output and had not flushed; the simulator shows it.
 */
function areEqual(real: Verdict, simulated: Verdict): boolean {
  if (simulated.exitCode < ABORTED) return isDeepStrictEqual(real, simulated);
  if (!simulated.printed.startsWith(real.printed)) return false;
  if (simulated.exitCode !== CRASHED) return isDeepStrictEqual(real, { ...simulated, printed: real.printed });
  const died = real.exitCode === CRASHED || real.exitCode === ABORTED;
  return died && real.transcript.startsWith(simulated.transcript);
}

function trialOf({ lua, service, world, events }: Program, release: string): Trial {
  return {
    release,
    lua,
    world: { ...WORLDS[world], dovecot: release },
    baseDir: "",
    user: "alice",
    service,
    events,
  };
}

type Verdicts = readonly (readonly [judge: string, Verdict])[];

/** The simulator, and a server for each world, since a server has to start anew for another one. */
class Judges {
  readonly #installation: Installation;
  readonly #servers = new Map<string, RealDovecot>();
  readonly #simulator = new Simulator();

  constructor(installation: Installation) {
    this.#installation = installation;
  }

  async judge(trial: Trial): Promise<Verdicts> {
    const { observations } = await this.#simulator.judge(trial);
    // The server is waited for until the last event, which a script that fails does not send.
    const sendsLast = observations.some(({ events }) => events.some(({ name }) => name === LAST_EVENT));
    const compared = { ...trial, events: sendsLast };
    const server = this.#serverFor(compared);
    const { real, simulated } = await compare(compared, { real: server, simulator: this.#simulator });
    return [
      [server.name, real],
      [this.#simulator.name, simulated],
    ];
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#servers.values()].map((server) => server.stop()));
  }

  #serverFor({ world, events }: Trial): RealDovecot {
    const key = JSON.stringify([world, events]);
    const server = this.#servers.get(key) ?? new RealDovecot(this.#installation);
    this.#servers.set(key, server);
    return server;
  }
}
