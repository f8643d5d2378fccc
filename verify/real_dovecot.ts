import type { Observed } from "./comparison/observed.ts";
import { filesOf } from "./configuration.ts";
import { localTrial, sitesOfTrial, withRequests } from "./http/local_trial.ts";
import { Loopback } from "./http/loopback.ts";
import type { Installation } from "./installation.ts";
import { JudgeError } from "./judge_error.ts";
import { RealServer } from "./real_server.ts";
import { DIED, oneByOne, together } from "./real_sessions.ts";
import { layOutWorld } from "./real_world.ts";
import { serverFiles } from "./server_configuration.ts";
import type { Judge, Trial } from "./trial.ts";

/** The real server as a judge: one master at a time, a new one when a world needs another configuration. */
export class RealDovecot implements Judge {
  readonly name: string;
  readonly release: string;
  readonly #installation: Installation;
  readonly #retired: Promise<void>[] = [];
  #server: RealServer | undefined;
  #configuration = "";

  constructor(installation: Installation) {
    this.#installation = installation;
    this.release = installation.release;
    this.name = `Dovecot ${installation.version}`;
  }

  async judge(trial: Trial): Promise<Observed> {
    try {
      return await this.#judge(trial);
    } catch (problem) {
      // What is still running of it must not disturb the next trial.
      this.#retire();
      if (!(problem instanceof JudgeError) || problem.code !== "log-line-lost") throw problem;
      return this.#judge(trial);
    }
  }

  async #judge(trial: Trial): Promise<Observed> {
    const loopback = await Loopback.start(sitesOfTrial(trial));
    try {
      loopback.answer(trial.world);
      const { trusted, sites } = loopback;
      const local = { ...localTrial(trial, sites), ...(trusted === undefined ? {} : { trusted }) };
      const { observations, circumstances } = await this.#run(local);
      return {
        observations: withRequests(observations, loopback.received),
        circumstances: { ...circumstances, sites },
      };
    } finally {
      await loopback.stop();
    }
  }

  async #run(trial: Trial): Promise<Observed> {
    const server = await this.#serverFor(trial);
    layOutWorld(server.folder, trial);
    const seen = trial.together === undefined ? await oneByOne(server, trial) : await together(server, trial);
    // A master whose mail processes die makes clients wait, longer each time.
    if (trial.service === "imap" && seen.some(({ observation }) => observation.exitCode >= DIED))
      this.#retire();
    return {
      observations: seen.map(({ observation }) => observation),
      circumstances: {
        files: filesOf(server.folder.inside),
        chances: seen.flatMap(({ chances }) => chances),
      },
    };
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#retired, this.#server?.stop()]);
  }

  async #serverFor(trial: Trial): Promise<RealServer> {
    const configuration = JSON.stringify(serverFiles("", trial));
    if (this.#server !== undefined && configuration === this.#configuration) return this.#server;
    this.#retire();
    this.#server = await RealServer.start(this.#installation, trial);
    this.#configuration = configuration;
    return this.#server;
  }

  #retire(): void {
    if (this.#server !== undefined) this.#retired.push(this.#server.stop());
    this.#server = undefined;
  }
}
