import type { Trial, Verdict } from "../trial.ts";
import { type Comparison, compareOnce, type Judges } from "./compare.ts";
import type { Circumstances } from "./observed.ts";
import { shown } from "./shown.ts";

/** How far a difference comes from the server, which does not do the same twice. */
export interface Steadiness {
  /** The server's lines that were not the same each time it ran the script. */
  readonly changing: readonly string[];
  /** True if other lines differ as well. */
  readonly isUnexplained: boolean;
}

/** Two keys of a table come in the same order half of the times. */
const RUNS = 6;

/** Runs a trial, on which a server and the simulator did not agree, on the server again and again. */
export async function steadinessOf(trial: Trial, judges: Judges, first: Comparison): Promise<Steadiness> {
  const lines = linesOf(first.real, first.circumstances);
  const simulated = linesOf(first.simulated, first.circumstances);
  const changing = new Set<number>();
  let isAsLong = true;
  for (let run = 0; run < RUNS; run++) {
    const again = await compareOnce(trial, judges);
    const now = linesOf(again.real, again.circumstances);
    isAsLong &&= now.length === lines.length;
    for (const index of lines.keys()) if (lines[index] !== now[index]) changing.add(index);
  }
  const isExplained = (line: string, index: number) => line === simulated[index] || changing.has(index);
  return {
    changing: lines.filter((_, index) => changing.has(index)),
    isUnexplained: isAsLong && (simulated.length !== lines.length || !lines.every(isExplained)),
  };
}

function linesOf({ transcript, printed, exitCode }: Verdict, circumstances: Circumstances): string[] {
  return shown(`${transcript}\n${printed}\n${exitCode}`, circumstances).split("\n");
}
