import { findInstallations, type Installation } from "../../verify/installation.ts";
import { RUNS } from "./contexts.ts";
import type { Compared, RunOptions } from "./run.ts";

/** What a run is asked for. */
export interface FuzzOptions extends RunOptions {
  readonly context: string;
  readonly release: string;
}

/** Compares random scripts of a context. Throws when the server is missing or there is no such context. */
export async function fuzz({ context, release, ...options }: FuzzOptions): Promise<Compared> {
  const run = RUNS.get(context);
  if (run === undefined)
    throw new Error(
      `no scripts are made for the context ${context}: there are ${[...RUNS.keys()].join(" and ")}`,
    );
  return await run(installed(release), options);
}

function installed(release: string): Installation {
  const installation = findInstallations().find((each) => each.release === release);
  if (installation === undefined)
    throw new Error(`Dovecot ${release} is not on this machine: npm run servers`);
  return installation;
}
