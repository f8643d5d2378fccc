import { isDeepStrictEqual } from "node:util";
import { compare } from "../../../verify/comparison/compare.ts";
import type { Installation } from "../../../verify/installation.ts";
import { RealDovecot } from "../../../verify/real_dovecot.ts";
import { LAST_EVENT } from "../../../verify/sent_events.ts";
import { Simulator } from "../../../verify/simulator.ts";
import type { Trial, Verdict } from "../../../verify/trial.ts";
import type { Judges, Outcome } from "../context.ts";
import type { Program } from "./program.ts";
import { WORLDS } from "./worlds.ts";

/** The simulator, and a server for each world, since a server has to start anew for another one. */
export class MailJudges implements Judges<Program> {
  /** The trials of a server share its folder. */
  readonly atATime = 1;
  readonly #installation: Installation;
  readonly #servers = new Map<string, RealDovecot>();
  readonly #simulator = new Simulator();

  constructor(installation: Installation) {
    this.#installation = installation;
  }

  async judge(program: Program): Promise<Outcome> {
    const trial = trialOf(program, this.#installation.release);
    const { observations } = await this.#simulator.judge(trial);
    // The server is waited for until the last event, which a script that fails does not send.
    const sendsLast = observations.some(({ events }) => events.some(({ name }) => name === LAST_EVENT));
    const compared = { ...trial, events: sendsLast };
    const server = this.#serverFor(compared);
    const { real, simulated } = await compare(compared, { real: server, simulator: this.#simulator });
    return {
      areEqual: areEqual(real, simulated),
      program: `-- ${trial.service}, the world ${program.world}\n${trial.lua}`,
      seen: [
        [server.name, shown(real)],
        [this.#simulator.name, shown(simulated)],
      ],
    };
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

function shown({ transcript, printed, events, exitCode }: Verdict): string {
  return `exit code ${exitCode}\n${transcript}\n${printed}\n${events}`;
}
