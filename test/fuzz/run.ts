import fc from "fast-check";
import type { Installation } from "../../verify/installation.ts";
import type { FuzzedContext, Judges, Outcome } from "./context.ts";

/** How many programs are made, and what is told of them. */
export interface RunOptions {
  readonly runs: number;
  readonly seed: number;
  /** The most differences to look for; the run ends with the last one. */
  readonly differences: number;
  /** Called after each program that was judged. */
  readonly onRun?: () => void;
}

/** A program that judges saw differently, as small as it could be made. */
export interface Difference extends Outcome {
  /** Which of the run's programs it was made from, counted from 0. */
  readonly index: number;
}

/** What came of a run. */
export interface Compared {
  readonly judged: number;
  readonly differences: readonly Difference[];
  /** Programs that differed once and were equal when they were judged again: chance or time is in them. */
  readonly unsteady: readonly Outcome[];
}

/** Time to make a program smaller. */
const MILLISECONDS = 180_000;

/** A server with much to do may do something late; a difference must show again and again. */
const LOOKS = 3;

/** Judges random programs of a seed, as many at a time as the judges can. */
export async function compareAll<Program>(
  context: FuzzedContext<Program>,
  installation: Installation,
  options: RunOptions,
): Promise<Compared> {
  const arbitrary = context.programs(installation.release);
  const judges = context.judges(installation);
  try {
    const programs = fc.sample(arbitrary, { seed: options.seed, numRuns: options.runs });
    const { judged, differing, unsteady } = await judgeAll(programs, judges, options);
    const differences: Difference[] = [];
    for (const index of differing.sort((a, b) => a - b))
      differences.push({ index, ...(await smallest({ arbitrary, judges, index, options })) });
    return { judged, differences, unsteady };
  } finally {
    await judges.stop();
  }
}

async function judgeAll<Program>(
  programs: readonly Program[],
  judges: Judges<Program>,
  { differences, onRun }: RunOptions,
) {
  const differing: number[] = [];
  const unsteady: Outcome[] = [];
  let judged = 0;
  const rest = programs.entries();
  const judgeRest = async () => {
    for (const [index, program] of rest) {
      const outcomes = await judgeOften(program, judges);
      judged++;
      onRun?.();
      if (outcomes.every(({ areEqual }) => !areEqual)) differing.push(index);
      else unsteady.push(...outcomes.filter(({ areEqual }) => !areEqual).slice(0, 1));
      if (differing.length >= differences) return;
    }
  };
  await Promise.all(Array.from({ length: judges.atATime }, judgeRest));
  return { judged, differing, unsteady };
}

/** Judges a program until it is equal. */
async function judgeOften<Program>(program: Program, judges: Judges<Program>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  do outcomes.push(await judges.judge(program));
  while (!outcomes.at(-1)!.areEqual && outcomes.length < LOOKS);
  return outcomes;
}

interface Found<Program> {
  readonly arbitrary: fc.Arbitrary<Program>;
  readonly judges: Judges<Program>;
  readonly index: number;
  readonly options: RunOptions;
}

/** Makes the program of a run smaller as long as it differs. */
async function smallest<Program>({ arbitrary, judges, index, options }: Found<Program>): Promise<Outcome> {
  let last: Outcome | undefined;
  const property = fc.asyncProperty(arbitrary, async (program) => {
    const outcome = await judges.judge(program);
    if (!outcome.areEqual) last = outcome;
    return outcome.areEqual;
  });
  const path = String(index);
  await fc.check(property, {
    seed: options.seed,
    path,
    numRuns: 1,
    interruptAfterTimeLimit: MILLISECONDS,
  });
  if (last === undefined)
    throw new Error(`the program ${path} of the seed ${options.seed} does not differ any more`);
  return last;
}
