/** Seeded choices. */
export interface Choice {
  /** A number from 0 to 1. */
  random(): number;
  /** An integer from `least` to `most`. */
  between(least: number, most: number): number;
  one<Value>(values: readonly Value[]): Value;
  /** True once in so many times. */
  once(inSoMany: number): boolean;
}

export declare function createChoice(seed: number): Choice;
