import type { Installation } from "../../installation.ts";
import { compareOnce } from "./compare_once.ts";
import type { AuthTrial } from "./trial.ts";

/** What a server and the simulator printed and logged for the same actions. */
export interface ComparedActions {
  readonly real: string;
  readonly simulated: string;
  /** The server's lines that were not the same each time; asked only when the two differ. */
  readonly changing: readonly string[];
}

/** Two keys of a table come in the same order half of the times. */
const RUNS = 4;

/** Types the actions of a trial's world on the simulator, which finds a wrong world first, and on a server. */
export async function compareActions(trial: AuthTrial, installation: Installation): Promise<ComparedActions> {
  const { real, simulated } = await compareOnce(trial, installation);
  if (real === simulated) return { real, simulated, changing: [] };
  const others: string[][] = [];
  for (let run = 1; run <= RUNS; run++)
    others.push((await compareOnce(trial, installation)).real.split("\n"));
  const changing = real.split("\n").filter((line, index) => others.some((lines) => lines[index] !== line));
  return { real, simulated, changing };
}
