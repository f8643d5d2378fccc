import { compare, type Difference, type Program } from "./compare.ts";

/** The result of comparing generated programs. */
export interface Compared {
  /** Number of compared programs, the first ones. */
  readonly count: number;
  readonly found: readonly Difference[];
}

/** Number of programs that are compared at a time. */
const portion = 100;

const minutes = Number(process.env.FUZZ_MINUTES || Number.POSITIVE_INFINITY);

/** Compares programs in portions, until one has a difference or the time of `--minutes` has passed. */
export function comparePortions(
  programs: readonly Program[],
  isDifferent: (difference: Difference) => boolean = () => true,
): Compared {
  const end = performance.now() + minutes * 60_000;
  const found: Difference[] = [];
  let count = 0;
  while (count < programs.length && performance.now() < end && !found.some(isDifferent)) {
    const part = programs.slice(count, count + portion);
    found.push(...compare(part, count));
    count += part.length;
  }
  return { count, found };
}
