import { performOnServer } from "../../../verify/contexts/auth/auth_server.ts";
import { performanceText } from "../../../verify/contexts/auth/performed.ts";
import { performSimulated } from "../../../verify/contexts/auth/simulated_auth.ts";
import type { AuthTrial } from "../../../verify/contexts/auth/trial.ts";
import type { Installation } from "../../../verify/installation.ts";
import type { Judges, Outcome } from "../context.ts";
import type { Program } from "./program.ts";

/** The simulator, and a server that is started for each program. */
export class AuthJudges implements Judges<Program> {
  /** Servers mostly wait: old ones half a second for each failed login. */
  readonly atATime = 6;
  readonly #installation: Installation;

  constructor(installation: Installation) {
    this.#installation = installation;
  }

  async judge({ lua, typescript, world }: Program): Promise<Outcome> {
    const trial: AuthTrial = { lua, world, release: this.#installation.release, baseDir: "/" };
    const simulated = simulate(trial);
    const { performance } = await performOnServer(this.#installation, trial);
    const real = performanceText(performance);
    const { files, ...rest } = world;
    return {
      areEqual: real === simulated,
      program: [
        `-- ${JSON.stringify(rest)}`,
        ...Object.entries(files ?? {}).map(([name, text]) => `-- ${name}\n${text}`),
        ...(typescript === undefined ? [] : [typescript]),
        lua,
      ].join("\n"),
      seen: [
        [`Dovecot ${this.#installation.version}`, real],
        ["the simulator", simulated],
      ],
    };
  }

  async stop(): Promise<void> {}
}

/** What the simulator did; an error of its own is a difference like others. */
function simulate(trial: AuthTrial): string {
  try {
    return performanceText(performSimulated(trial));
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}
