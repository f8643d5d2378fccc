import { type CaseResult, type InputCase, type Kind, SHARES } from "./case.ts";
import { compareProcesses, type Finding, judge, OTHER_END } from "./judge/index.ts";
import { generateCase } from "./kinds/generate.ts";
import type { Reported, Tally } from "./report.ts";
import { Pool, type PoolOptions } from "./run/pool.ts";
import { type Families, readSeeds } from "./seeds.ts";
import { shrink } from "./shrink.ts";

export { KINDS } from "./case.ts";
export { counts, describeFinding, table } from "./report.ts";

/** Runs that making a case smaller may take: few where each takes long. */
const SHRINK_RUNS = 250;
const SLOW_SHRINK_RUNS = 12;

/** What a run is asked for. */
export interface FuzzInputOptions extends PoolOptions {
  /** The checkout whose files are the seeds. */
  readonly root: string;
  readonly families: Families;
  readonly runs: number;
  readonly seed: number;
  readonly kinds: readonly Kind[];
  /** Cases that are run in a process of their own as well. */
  readonly processes: number;
  /** One case alone. */
  readonly only?: { readonly kind: Kind; readonly index: number };
  readonly onCase?: () => void;
  /** Called when a fault was seen for the first time and its case made smaller. */
  readonly onFault?: (found: Reported) => void;
}

export interface FuzzInputResult {
  readonly tallies: ReadonlyMap<Kind, Tally>;
  readonly findings: readonly Reported[];
}

/** Runs commands on inputs made by chance, and judges how they end. */
export async function fuzzInputs(options: FuzzInputOptions): Promise<FuzzInputResult> {
  const fuzzer = new Fuzzer(options);
  try {
    await fuzzer.run();
    return fuzzer;
  } finally {
    await fuzzer.stop();
  }
}

interface Planned {
  readonly kind: Kind;
  readonly index: number;
  readonly alone: boolean;
}

function plan({ kinds, runs, processes, only }: FuzzInputOptions): Planned[] {
  if (only) return [{ ...only, alone: true }];
  const shares = kinds.map((kind) => SHARES[kind]);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const step = Math.max(1, Math.round(runs / Math.max(1, processes)));
  return kinds
    .flatMap((kind, position) =>
      Array.from({ length: Math.ceil((runs * shares[position]!) / all) }, (_, index) => ({ kind, index })),
    )
    .map((each, number) => ({ ...each, alone: processes > 0 && number % step === 0 }));
}

class Fuzzer implements FuzzInputResult {
  readonly tallies = new Map<Kind, Tally>();
  readonly #found = new Map<string, Reported>();
  readonly #options: FuzzInputOptions;
  readonly #pool: Pool;
  readonly #seeds;

  constructor(options: FuzzInputOptions) {
    this.#options = options;
    this.#pool = new Pool(options);
    this.#seeds = readSeeds(options.root, options.families);
  }

  get findings(): Reported[] {
    return [...this.#found.values()];
  }

  async run(): Promise<void> {
    const waiting = plan(this.#options).values();
    const lanes = Array.from({ length: this.#options.size }, async () => {
      for (const planned of waiting) await this.#take(planned);
    });
    await Promise.all(lanes);
  }

  async stop(): Promise<void> {
    await this.#pool.stop();
  }

  async #take({ kind, index, alone }: Planned): Promise<void> {
    const input = generateCase(kind, index, { seed: this.#options.seed, seeds: this.#seeds });
    const result = await this.#pool.run(input);
    const findings = judge(input, result);
    if (alone) findings.push(...(await this.#compare(input, result)));
    this.#count(kind, result, findings.length);
    for (const finding of findings) await this.#keep(finding, input, `${kind}:${index}`);
    this.#options.onCase?.();
  }

  async #compare(input: InputCase, called: CaseResult): Promise<Finding[]> {
    const result = await this.#pool.run(input, "process");
    const difference = compareProcesses(called, result);
    return [...judge(input, result), ...(difference === undefined ? [] : [difference])];
  }

  #count(kind: Kind, result: CaseResult, findings: number): void {
    const tally = this.tallies.get(kind) ?? { cases: 0, exitCodes: new Map(), findings: 0 };
    this.tallies.set(kind, tally);
    tally.cases++;
    if (findings > 0) tally.findings++;
    const codes =
      result.ended === "finished" ? result.results.map(({ exitCode }) => `${exitCode}`) : [result.ended];
    for (const code of codes) tally.exitCodes.set(code, (tally.exitCodes.get(code) ?? 0) + 1);
  }

  /** The first case of each fault is made small; others are counted. */
  async #keep(finding: Finding, input: InputCase, name: string): Promise<void> {
    const known = this.#found.get(finding.fault);
    if (known !== undefined) {
      known.cases++;
      return;
    }
    const reported: Reported = { ...finding, input, name, cases: 1 };
    this.#found.set(finding.fault, reported);
    const has = async (candidate: InputCase) => this.#find(candidate, finding.fault);
    const isSlow = finding.fault.endsWith("hung") || finding.fault === OTHER_END;
    const runs = isSlow ? SLOW_SHRINK_RUNS : SHRINK_RUNS;
    const smallest = await shrink(input, async (candidate) => (await has(candidate)) !== undefined, runs);
    const again = await has(smallest);
    Object.assign(reported, again, { input: smallest });
    this.#options.onFault?.(reported);
  }

  async #find(input: InputCase, fault: string): Promise<Finding | undefined> {
    const result = await this.#pool.run(input);
    const findings = fault === OTHER_END ? await this.#compare(input, result) : judge(input, result);
    return findings.find((candidate) => candidate.fault === fault);
  }
}
