import type { Observation } from "../comparison/observed.ts";
import { isOfLine24 } from "../configuration.ts";
import { sessionsOf, type Trial } from "../trial.ts";
import { type LocalSites, localText, localWorld, type Site, sitesOf } from "./sites.ts";

/** The HTTP servers that a trial is about. Mail processes of 2.3 find none by a name, so names stay. */
export function sitesOfTrial(trial: Trial): Site[] {
  return sitesOf(scriptsOf(trial), trial.world, !isOfLine24(trial.release));
}

function scriptsOf(trial: Trial): string[] {
  const moves = (trial.together ?? []).flatMap((move) =>
    "lua" in move && move.lua !== undefined ? [move.lua] : [],
  );
  return [trial.lua, ...sessionsOf(trial).map(({ lua }) => lua), ...moves];
}

/** A trial that names the places of servers on this machine. */
export function localTrial(trial: Trial, sites: LocalSites): Trial {
  if (sites.length === 0) return trial;
  const local = <T extends { readonly lua?: string }>(given: T): T =>
    given.lua === undefined ? given : { ...given, lua: localText(given.lua, sites) };
  return {
    ...local(trial),
    world: localWorld(trial.world, sites),
    ...(trial.sessions === undefined ? {} : { sessions: trial.sessions.map(local) }),
    ...(trial.together === undefined
      ? {}
      : { together: trial.together.map((move) => ("login" in move ? local(move) : move)) }),
  };
}

/** Observations of processes, with the requests of all of them at the first. */
export function withRequests(
  observations: readonly Observation[],
  requests: readonly string[],
): readonly Observation[] {
  return observations.map((observation, index) => (index === 0 ? { ...observation, requests } : observation));
}
