import { distance } from "fastest-levenshtein";

/** The candidate that a misspelt name was probably meant to be: at most so many letters are wrong. */
export function nearest<T extends string>(
  name: string,
  candidates: readonly T[],
  most: (candidate: T) => number,
): T | undefined {
  const wanted = name.toLowerCase();
  const [best] = candidates
    .map((candidate) => ({ candidate, changes: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.changes - b.changes);
  return best !== undefined && best.changes <= most(best.candidate) ? best.candidate : undefined;
}
