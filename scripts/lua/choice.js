// @ts-check

/**
 * Seeded choices.
 *
 * @param {number} seed
 */
export function createChoice(seed) {
  let state = seed >>> 0;
  /** A number from 0 to 1. (mulberry32) */
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** An integer from `least` to `most`. */
  const between = (/** @type {number} */ least, /** @type {number} */ most) =>
    least + Math.floor(random() * (most - least + 1));
  return {
    random,
    between,
    /**
     * @template Value
     * @param {readonly Value[]} values
     * @returns {Value}
     */
    one: (values) => /** @type {Value} */ (values[between(0, values.length - 1)]),
    /** Returns true if something happens that happens once in so many times. */
    once: (/** @type {number} */ inSoMany) => random() * inSoMany < 1,
  };
}

/** @typedef {ReturnType<typeof createChoice>} Choice */
