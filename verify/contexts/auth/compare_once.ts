import { requestsText, withoutTimes } from "../../http/received.ts";
import { type LocalSites, localText, localWorld, originalText } from "../../http/sites.ts";
import type { Installation } from "../../installation.ts";
import { performOnServer } from "./auth_server.ts";
import { type Performance, performanceText } from "./performed.ts";
import { performSimulated } from "./simulated_auth.ts";
import type { AuthTrial } from "./trial.ts";

/** The output and log of a server and of the simulator, as text. */
export interface TwoPerformances {
  readonly real: string;
  readonly simulated: string;
}

/** Types the actions of a trial's world on the simulator, which finds a wrong world first, and on a server. */
export async function compareOnce(trial: AuthTrial, installation: Installation): Promise<TwoPerformances> {
  performSimulated(trial);
  const { performance, sites } = await performOnServer(installation, trial);
  const simulated = performSimulated(localAuthTrial(trial, sites));
  return { real: textOf(performance, sites), simulated: textOf(simulated, sites) };
}

/** A trial that names the places of HTTP servers on this machine. */
export function localAuthTrial(trial: AuthTrial, sites: LocalSites): AuthTrial {
  if (sites.length === 0) return trial;
  return { ...trial, lua: localText(trial.lua, sites), world: localWorld(trial.world, sites) };
}

/** The servers have the names of the world again, and times that differ each time are left out. */
function textOf(performance: Performance, sites: LocalSites): string {
  const { requests } = performance;
  const received = requests.length === 0 ? "" : `-- requests\n${requestsText(requests)}\n`;
  return originalText(withoutTimes(performanceText(performance)) + received, sites);
}
