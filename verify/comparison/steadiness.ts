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
  const runs = [lines];
  while (runs.length <= RUNS) {
    const again = await compareOnce(trial, judges);
    runs.push(linesOf(again.real, again.circumstances));
  }
  const isAsLong = runs.every(({ length }) => length === lines.length);
  const versionsOf = (index: number) => runs.map((run) => run[index] ?? "");
  return {
    changing: lines.filter((_, index) => new Set(versionsOf(index)).size > 1),
    isUnexplained:
      isAsLong &&
      (simulated.length !== lines.length ||
        lines.some((_, index) => !isOneOf(versionsOf(index), simulated[index]!))),
  };
}

/** True if a line differs from others only in words in which these differ among themselves. */
function isOneOf(versions: readonly string[], line: string): boolean {
  const [first = [], ...others] = versions.map(wordsOf);
  if (others.some(({ length }) => length !== first.length)) return true;
  const words = wordsOf(line);
  const isSteady = (index: number) => others.every((each) => each[index] === first[index]);
  return (
    words.length === first.length && words.every((word, index) => word === first[index] || !isSteady(index))
  );
}

/** Words, and what is between them. */
function wordsOf(line: string): string[] {
  return line.split(/\b/);
}

function linesOf({ transcript, printed, exitCode }: Verdict, circumstances: Circumstances): string[] {
  return shown(`${transcript}\n${printed}\n${exitCode}`, circumstances).split("\n");
}
