import { programsOf, type RuleContext } from "./generate/generate.ts";
import { Court, type Verdict } from "./judge/verdict.ts";
import type { FuzzProgram } from "./program.ts";
import { type Counted, classOf, Tally } from "./report.ts";

/** Programs that are compiled together. */
const BATCH = 20;

/** What is judged, and which part of it. */
export interface PartOptions {
  readonly runs: number;
  readonly seed: number;
  /** Releases whose simulators judge; the default is what contract tests compare. */
  readonly releases: readonly string[];
  /** The kind of scripts. Default: mail. */
  readonly context?: RuleContext | undefined;
  /** Only programs with this construct. */
  readonly construct?: string | undefined;
  /** How many programs of each kind are kept. */
  readonly keep: number;
  /** Every program whose number leaves this remainder is judged. */
  readonly part: { readonly remainder: number; readonly of: number };
  /** The time after which no more programs are judged. */
  readonly until?: number | undefined;
  readonly onPrograms?: (count: number) => void;
}

/** A program that the rules judge wrongly. */
export interface Kept {
  readonly found: "unsound" | "refused" | "faulty";
  readonly program: FuzzProgram;
  readonly release: string;
  readonly index: number;
  readonly verdict: Verdict;
}

/** What a part of a run found. It can be sent to another thread. */
export interface PartResult {
  /** Counts by release. */
  readonly tallies: ReadonlyMap<string, Counted>;
  readonly kept: readonly Kept[];
  /** The numbers of the programs that are unsound or faulty. */
  readonly numbers: { readonly unsound: readonly number[]; readonly faulty: readonly number[] };
}

/** Judges a part of the generated programs by the rules and by the simulators. */
export function judgePart(options: PartOptions): PartResult {
  const court = new Court(options.releases, options.context);
  const tallies = new Map(options.releases.map((release) => [release, new Tally()]));
  const found: Kept[] = [];
  const { until = Number.POSITIVE_INFINITY } = options;
  for (const batch of batchesOf(options)) {
    if (Date.now() > until) break;
    const judged = court.judgeAll(batch.map(({ program }) => program));
    for (const [place, { program, index }] of batch.entries()) {
      const verdicts = judged[place]!;
      for (const [release, verdict] of verdicts) tallies.get(release)!.add(program, verdict);
      const worst = worstOf(verdicts);
      if (worst) found.push({ ...worst, program, index });
    }
    options.onPrograms?.(batch.length);
  }
  const numbersOf = (wanted: Kept["found"]) =>
    found.filter((each) => each.found === wanted).map(({ index }) => index);
  return {
    tallies,
    kept: shortestOf(found, options.keep),
    numbers: { unsound: numbersOf("unsound"), faulty: numbersOf("faulty") },
  };
}

interface Numbered {
  readonly program: FuzzProgram;
  readonly index: number;
}

function* batchesOf({ seed, context, construct, runs, part }: PartOptions): Generator<readonly Numbered[]> {
  let batch: Numbered[] = [];
  let count = 0;
  for (const numbered of programsOf(seed, { context, construct })) {
    if (count === runs) break;
    if (count++ % part.of === part.remainder) batch.push(numbered);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What the rules got wrong on some release, the worst first. A program is wrongly refused if no release minds it. */
export function worstOf(verdicts: ReadonlyMap<string, Verdict>): Omit<Kept, "program" | "index"> | undefined {
  const all = [...verdicts].map(([release, verdict]) => ({ release, verdict, found: classOf(verdict) }));
  for (const wanted of ["unsound", "faulty"] as const) {
    const one = all.find(({ found }) => found === wanted);
    if (one) return { ...one, found: wanted };
  }
  const [first] = all;
  return first && all.every(({ found }) => found === "refused") ? { ...first, found: "refused" } : undefined;
}

/** The shortest programs of each kind. */
export function shortestOf(found: readonly Kept[], most: number): Kept[] {
  const shortest = (wanted: Kept["found"]) =>
    found
      .filter((each) => each.found === wanted)
      .sort((a, b) => a.program.entry.length - b.program.entry.length || a.index - b.index)
      .slice(0, most);
  return [...shortest("unsound"), ...shortest("refused"), ...shortest("faulty")];
}
