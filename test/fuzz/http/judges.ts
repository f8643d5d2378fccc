import { isDeepStrictEqual } from "node:util";
import { compare } from "../../../verify/comparison/compare.ts";
import type { Installation } from "../../../verify/installation.ts";
import { RealDovecot } from "../../../verify/real_dovecot.ts";
import { Simulator } from "../../../verify/simulator.ts";
import type { Trial, Verdict } from "../../../verify/trial.ts";
import type { Judges, Outcome } from "../context.ts";
import type { Program } from "./program.ts";

const CRASHED = 139;

/** The simulator, and one server. */
export class HttpJudges implements Judges<Program> {
  /** The trials of a server share its folder. */
  readonly atATime = 1;
  readonly #real: RealDovecot;
  readonly #simulator = new Simulator();

  constructor(installation: Installation) {
    this.#real = new RealDovecot(installation);
  }

  async judge(program: Program): Promise<Outcome> {
    const trial = trialOf(program, this.#real.release);
    const { real, simulated } = await compare(trial, { real: this.#real, simulator: this.#simulator });
    return {
      areEqual: areEqual(real, simulated),
      program: `-- ${JSON.stringify(program.routes)}\n${program.lua}`,
      seen: [
        [this.#real.name, shown(real)],
        [this.#simulator.name, shown(simulated)],
      ],
    };
  }

  async stop(): Promise<void> {
    await this.#real.stop();
  }
}

/** What memory held that was freed decides how a server dies of it. */
function areEqual(real: Verdict, simulated: Verdict): boolean {
  if (simulated.exitCode !== CRASHED) return isDeepStrictEqual(real, simulated);
  const died = real.exitCode === CRASHED || real.exitCode === 134;
  return died && real.requests === simulated.requests && real.transcript.startsWith(simulated.transcript);
}

function trialOf({ lua, routes }: Program, release: string): Trial {
  return {
    release,
    lua,
    world: { dovecot: release, users: { alice: {} }, http: { routes } },
    baseDir: "",
    user: "alice",
    service: "doveadm",
    events: false,
  };
}

function shown({ transcript, requests, exitCode }: Verdict): string {
  return `exit code ${exitCode}\n${transcript}\n${requests}`;
}
