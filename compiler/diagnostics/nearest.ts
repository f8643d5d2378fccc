import { distance } from "fastest-levenshtein";

/** The candidate that a misspelt name was probably meant to be, if one is near. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const [best] = candidates
    .map((candidate) => ({ candidate, changes: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.changes - b.changes);
  return best && best.changes <= Math.max(2, wanted.length / 2) ? best.candidate : undefined;
}
