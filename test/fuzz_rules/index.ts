import { programsOf } from "./generate/generate.ts";
import { Court, type Verdict } from "./judge/verdict.ts";
import { minimise } from "./minimise.ts";
import type { FuzzProgram } from "./program.ts";
import { classOf, Tally, tablesOf } from "./report.ts";

/** What is asked for. */
export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  /** Releases whose simulators judge; the default is what contract tests compare. */
  readonly releases: readonly string[];
  /** Only programs with this construct. */
  readonly construct?: string | undefined;
  /** How many programs of each kind are kept, made as small as possible. */
  readonly keep: number;
  /** True if the tables show each way of writing a construct. */
  readonly isDetailed: boolean;
  readonly onProgram?: (done: number) => void;
}

/** A program that the rules judge wrongly. */
export interface Kept {
  readonly found: "unsound" | "refused" | "faulty";
  readonly program: FuzzProgram;
  readonly release: string;
  readonly index: number;
  readonly verdict: Verdict;
}

/** What a run found. */
export interface FuzzResult {
  readonly tables: readonly string[];
  /** Lethal programs that nothing is said about, on any release. */
  readonly unsound: number;
  readonly faulty: number;
  readonly kept: readonly Kept[];
}

/** Judges generated programs by the rules and by the simulators. */
export function fuzz(options: FuzzOptions): FuzzResult {
  const court = new Court(options.releases);
  const tallies = new Map(options.releases.map((release) => [release, new Tally()]));
  const found: Kept[] = [];
  let done = 0;
  for (const { program, index } of programsOf(options.seed, options.construct)) {
    if (done++ === options.runs) break;
    const verdicts = court.judge(program);
    for (const [release, verdict] of verdicts) tallies.get(release)!.add(program, verdict);
    const worst = worstOf(verdicts);
    if (worst) found.push({ ...worst, program, index });
    options.onProgram?.(done);
  }
  const totals = [...tallies.values()].map(({ total }) => total);
  return {
    tables: tablesOf(tallies, options.isDetailed),
    unsound: Math.max(...totals.map(({ unsound }) => unsound)),
    faulty: Math.max(...totals.map(({ faulty }) => faulty)),
    kept: keptOf(found, options.keep, court),
  };
}

/** What the rules got wrong on some release, the worst first. A program is wrongly refused if no release minds it. */
function worstOf(verdicts: ReadonlyMap<string, Verdict>): Omit<Kept, "program" | "index"> | undefined {
  const all = [...verdicts].map(([release, verdict]) => ({ release, verdict, found: classOf(verdict) }));
  for (const wanted of ["unsound", "faulty"] as const) {
    const one = all.find(({ found }) => found === wanted);
    if (one) return { ...one, found: wanted };
  }
  const [first] = all;
  return first && all.every(({ found }) => found === "refused") ? { ...first, found: "refused" } : undefined;
}

/** The shortest programs of each kind, made smaller. */
function keptOf(found: readonly Kept[], most: number, court: Court): Kept[] {
  const shortest = (wanted: Kept["found"]) =>
    found
      .filter((each) => each.found === wanted)
      .sort((a, b) => a.program.entry.length - b.program.entry.length)
      .slice(0, most);
  return [...shortest("unsound"), ...shortest("refused"), ...shortest("faulty")].map((kept) => ({
    ...kept,
    program: minimise(kept.program, (candidate) => isSame(kept, candidate, court)),
  }));
}

function isSame({ found, verdict: { codes } }: Kept, candidate: FuzzProgram, court: Court): boolean {
  const worst = worstOf(court.judge(candidate));
  return worst?.found === found && worst.verdict.codes.every((code) => codes.includes(code));
}
