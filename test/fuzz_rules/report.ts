import { groupOf } from "./generate/constructs.ts";
import type { Verdict } from "./judge/verdict.ts";
import type { FuzzProgram } from "./program.ts";

/** Counts of programs on one release. */
export interface Counts {
  programs: number;
  lethal: number;
  /** Lethal, and nothing says so. */
  unsound: number;
  harmless: number;
  /** Harmless, with an error. */
  refused: number;
  /** Harmless, with no more than a warning. */
  warned: number;
  /** Neither, for reasons that are not the server's. */
  faulty: number;
}

const noCounts = (): Counts => ({
  programs: 0,
  lethal: 0,
  unsound: 0,
  harmless: 0,
  refused: 0,
  warned: 0,
  faulty: 0,
});

/** Counts of one release: of all programs, and of those with each construct. */
export class Tally {
  readonly total = noCounts();
  readonly constructs = new Map<string, Counts>();
  /** By the whole name of a construct. */
  readonly variants = new Map<string, Counts>();
  readonly mistakes = new Map<string, Counts>();
  readonly codes = new Map<string, number>();

  add({ constructs, mistakes }: FuzzProgram, verdict: Verdict): void {
    count(this.total, verdict);
    countNames(this.constructs, new Set(constructs.map(groupOf)), verdict);
    countNames(this.variants, constructs, verdict);
    countNames(this.mistakes, mistakes, verdict);
    if (classOf(verdict) !== "refused") return;
    for (const code of verdict.codes) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  /** Adds the counts of other programs. */
  join({ total, constructs, variants, mistakes, codes }: Counted): void {
    joinCounts(this.total, total);
    joinTables(this.constructs, constructs);
    joinTables(this.variants, variants);
    joinTables(this.mistakes, mistakes);
    for (const [code, number] of codes) this.codes.set(code, (this.codes.get(code) ?? 0) + number);
  }
}

/** The counts of a tally, which may come from another thread. */
export type Counted = Omit<Tally, "add" | "join">;

function joinTables(all: Map<string, Counts>, others: ReadonlyMap<string, Counts>): void {
  for (const [name, counts] of others) {
    const known = all.get(name) ?? noCounts();
    all.set(name, known);
    joinCounts(known, counts);
  }
}

function joinCounts(all: Counts, other: Counts): void {
  for (const key of Object.keys(all) as (keyof Counts)[]) all[key] += other[key];
}

/** What a verdict says of the rules. */
export function classOf({ notice, death, fault }: Verdict): "fine" | "unsound" | "refused" | "faulty" {
  if (fault !== undefined) return "faulty";
  if (death !== undefined) return notice === "none" ? "unsound" : "fine";
  return notice === "error" ? "refused" : "fine";
}

function countNames(all: Map<string, Counts>, names: Iterable<string>, verdict: Verdict): void {
  for (const name of names) {
    const counts = all.get(name) ?? noCounts();
    all.set(name, counts);
    count(counts, verdict);
  }
}

function count(counts: Counts, verdict: Verdict): void {
  counts.programs++;
  const found = classOf(verdict);
  if (found === "faulty") counts.faulty++;
  else if (verdict.death !== undefined) counts.lethal++;
  else counts.harmless++;
  if (found === "unsound") counts.unsound++;
  if (found === "refused") counts.refused++;
  if (found === "fine" && verdict.death === undefined && verdict.notice === "warning") counts.warned++;
}

const COLUMNS = ["programs", "lethal", "unsound", "harmless", "refused", "warned", "refused %"] as const;
const WIDTH = 40;

const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);

function row(name: string, counts: Counts): string {
  const cells = [
    counts.programs,
    counts.lethal,
    counts.unsound,
    counts.harmless,
    counts.refused,
    counts.warned,
    percent(counts.refused, counts.harmless),
  ];
  return name.padEnd(WIDTH) + cells.map((cell) => `${cell}`.padStart(10)).join("");
}

/** The tables of all releases. Releases on which the same happens share one. */
export function tablesOf(tallies: ReadonlyMap<string, Tally>, isDetailed: boolean): string[] {
  const releasesOf = new Map<string, string[]>();
  for (const [release, tally] of tallies) {
    const text = tableOf(tally, isDetailed);
    releasesOf.set(text, [...(releasesOf.get(text) ?? []), release]);
  }
  return [...releasesOf].map(([text, releases]) => `Dovecot ${releases.join(", ")}\n${text}`);
}

function tableOf({ total, constructs, variants, mistakes, codes }: Tally, isDetailed: boolean): string {
  const told = [...codes].sort(([, a], [, b]) => b - a).map(([code, number]) => `${number} × ${code}`);
  const fewest = Math.min(...[...constructs.values()].map(({ lethal }) => lethal));
  return [
    ...sectionOf("construct", isDetailed ? variants : constructs),
    "",
    ...sectionOf("mistake", mistakes),
    "",
    row("all", total),
    `${percent(total.lethal, total.programs)} % lethal, at least ${fewest} of each construct, ${total.faulty} faulty`,
    `refused: ${told.join(", ") || "none"}`,
  ].join("\n");
}

function sectionOf(title: string, all: ReadonlyMap<string, Counts>): string[] {
  const head = title.padEnd(WIDTH) + COLUMNS.map((each) => each.padStart(10)).join("");
  const rows = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => row(name, counts));
  return [head, ...rows];
}
