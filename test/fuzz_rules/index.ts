import type { RuleContext } from "./generate/generate.ts";
import { Court } from "./judge/verdict.ts";
import { type Kept, type PartResult, shortestOf, worstOf } from "./judge_part.ts";
import { minimise } from "./minimise.ts";
import type { FuzzProgram } from "./program.ts";
import { Tally, tablesOf } from "./report.ts";

export { judgePart } from "./judge_part.ts";

/** How the parts of a run are joined. */
export interface JoinOptions {
  /** The kind of scripts. Default: mail. */
  readonly context?: RuleContext | undefined;
  readonly releases: readonly string[];
  /** How many programs of each kind are kept, made as small as possible. */
  readonly keep: number;
  /** True if the tables show each way of writing a construct. */
  readonly isDetailed: boolean;
}

/** What a run found. */
export interface FuzzResult {
  readonly tables: readonly string[];
  /** The number of programs that were judged. */
  readonly programs: number;
  /** The numbers of lethal programs that nothing is said about, on any release. */
  readonly unsound: readonly number[];
  readonly faulty: readonly number[];
  readonly kept: readonly Kept[];
}

/** Joins what the parts of a run found, and makes the kept programs smaller. */
export function joinParts(parts: readonly PartResult[], options: JoinOptions): FuzzResult {
  const court = new Court(options.releases, options.context);
  const tallies = new Map(options.releases.map((release) => [release, new Tally()]));
  for (const part of parts) {
    for (const [release, tally] of part.tallies) tallies.get(release)!.join(tally);
  }
  const totals = [...tallies.values()].map(({ total }) => total);
  const found = parts.flatMap(({ kept }) => kept);
  return {
    tables: tablesOf(tallies, options.isDetailed),
    programs: Math.max(...totals.map(({ programs }) => programs)),
    unsound: parts.flatMap(({ numbers }) => numbers.unsound).sort((a, b) => a - b),
    faulty: parts.flatMap(({ numbers }) => numbers.faulty).sort((a, b) => a - b),
    kept: shortestOf(found, options.keep).map((kept) => ({
      ...kept,
      program: minimise(kept.program, (candidate) => isSame(kept, candidate, court)),
    })),
  };
}

function isSame({ found, verdict: { codes } }: Kept, candidate: FuzzProgram, court: Court): boolean {
  const worst = worstOf(court.judge(candidate));
  return worst?.found === found && worst.verdict.codes.every((code) => codes.includes(code));
}
