// @ts-check

/** @typedef {import("./edit.js").Edit} Edit */

/**
 * Sorts the edits of one module: each comes after those that it names, and otherwise stays where it is in the list.
 *
 * @param {readonly Edit[]} edits
 * @returns {readonly Edit[]}
 */
export function sortEdits(edits) {
  const byName = new Map(edits.map((edit) => [edit.name, edit]));
  /** @type {Set<Edit>} */
  const sorted = new Set();
  /** @param {Edit} edit @param {readonly string[]} path names of the edits that wait for this one */
  const place = (edit, path) => {
    if (sorted.has(edit)) return;
    if (path.includes(edit.name)) throw circle([...path.slice(path.indexOf(edit.name)), edit.name]);
    for (const name of edit.after ?? []) place(byName.get(name) ?? unknown(edit, name), [...path, edit.name]);
    sorted.add(edit);
  };
  for (const edit of edits) place(edit, []);
  return [...sorted];
}

/**
 * The names of all edits that come before an edit because it names them, or because one of those does.
 *
 * @param {Edit} edit
 * @param {readonly Edit[]} edits sorted
 * @returns {Set<string>}
 */
export function predecessorsOf(edit, edits) {
  const names = new Set(edit.after);
  for (const { name, after = [] } of edits.toReversed())
    if (names.has(name)) for (const earlier of after) names.add(earlier);
  return names;
}

/**
 * @param {Edit} edit
 * @param {string} name
 * @returns {never}
 */
function unknown(edit, name) {
  throw new Error(
    `edit "${edit.name}" comes after "${name}", but no edit of fengari/${edit.module} has this name`,
  );
}

/** @param {readonly string[]} names */
function circle(names) {
  return new Error(`edits of fengari wait for each other: "${names.join(`" after "`)}"`);
}
