import type { Difference } from "./compare.ts";
import type { Mixture } from "./mixture.ts";

/** A table: each construct, in how many programs it occurs, how many of these are refused or different; then the codes. */
export function countsOf(
  programs: readonly Mixture[],
  refused: readonly Difference[],
  different: readonly Difference[],
): string {
  const all = tally(programs.flatMap(({ names }) => [...new Set(names)]));
  const ofNames = (found: readonly Difference[]) =>
    tally(found.flatMap(({ index }) => [...new Set(programs[index]!.names)]));
  const [refusedOf, differentOf] = [ofNames(refused), ofNames(different)];
  const rows = [...all].sort().map(([name, count]) => {
    const counts = [count, refusedOf.get(name) ?? 0, differentOf.get(name) ?? 0];
    return [name.padEnd(32), ...counts.map((each) => `${each}`.padStart(9))].join("");
  });
  const codes = [...tally(refused.flatMap(({ codes }) => codes))].sort(([, x], [, y]) => y - x);
  const head = [
    "construct".padEnd(32),
    ..."programs,refused,different".split(",").map((each) => each.padStart(9)),
  ];
  const told = codes.map(([code, count]) => `${count} × ${code}`).join(", ");
  const share = Math.round((100 * refused.length) / Math.max(1, programs.length));
  return [head.join(""), ...rows, `${refused.length} refused (${share} %): ${told || "none"}`].join("\n");
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
