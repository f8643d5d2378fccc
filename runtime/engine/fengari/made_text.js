// @ts-check

/**
 * A place in the current text, without its end.
 *
 * @typedef {{ readonly start: number, readonly end: number }} Range
 */

/**
 * Text that an edit made. It is empty where the edit deleted text.
 *
 * @typedef {Range & { readonly by: string }} Made
 */

/**
 * A match of an edit.
 *
 * @typedef {Range & { readonly text: string }} Replacement
 */

/**
 * Names an edit that made some of the text in a range.
 *
 * @param {readonly Made[]} made
 * @param {Range} range
 * @param {ReadonlySet<string>} known edits that do not matter
 */
export function maker(made, range, known) {
  return made.find((other) => !known.has(other.by) && touches(other, range))?.by;
}

/**
 * @param {Range} made
 * @param {Range} range
 */
function touches(made, range) {
  return made.start < range.end && range.start < made.end;
}

/**
 * Adds the text of an edit, and moves what was made before.
 *
 * @param {readonly Made[]} made
 * @param {readonly Replacement[]} replacements in order
 * @param {string} by
 * @returns {Made[]}
 */
export function addMade(made, replacements, by) {
  let kept = [...made];
  let moved = 0;
  for (const { start, end, text } of replacements) {
    const place = { start: start + moved, end: end + moved };
    const change = text.length - (end - start);
    kept = [
      ...kept.flatMap((other) => outside(other, place, change)),
      { start: place.start, end: place.start + text.length, by },
    ];
    moved += change;
  }
  return kept;
}

/**
 * What is left of made text outside of a range whose length changes.
 *
 * @param {Made} made
 * @param {Range} range
 * @param {number} change
 * @returns {Made[]}
 */
function outside(made, range, change) {
  const { start, end, by } = made;
  if (end <= range.start) return [made];
  if (start >= range.end) return [{ start: start + change, end: end + change, by }];
  const before = { start, end: range.start, by };
  const after = { start: range.end + change, end: end + change, by };
  return [before, after].filter((part) => part.start < part.end);
}
