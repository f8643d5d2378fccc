// @ts-check

/**
 * Differences that are meant to be, or that no program can rely on.
 *
 * @type {readonly { reason: string, matches(version: import("./engine.js").Version, difference: import("../fuzz_lua.js").Difference): boolean }[]}
 */
const KNOWN = [
  {
    reason: "Lua 5.3 counts from 0 for ever when the step is 0 and the limit is a float below all integers",
    matches: (version, { text }) => version === "5.3" && /^loop\(.*, -1e300, 0\)$/.test(text),
  },
];

/**
 * Why a difference is none; undefined for a defect.
 *
 * @param {import("./engine.js").Version} version
 * @param {import("../fuzz_lua.js").Difference} difference
 */
export function knownDifference(version, difference) {
  return KNOWN.find((known) => known.matches(version, difference))?.reason;
}
