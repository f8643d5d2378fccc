// @ts-check

/**
 * One change of fengari's source.
 *
 * @typedef {object} Edit
 * @property {string} name unique; what an error calls it
 * @property {string} module path in the package, such as "src/lvm.js"
 * @property {string | RegExp} find a regular expression needs the flag g
 * @property {number} count how often it must be found
 * @property {string} replace `$1`, `$2` stand for groups of a regular expression
 * @property {string} why
 */

/** The only release that the edits are made for. */
export const FENGARI_VERSION = "0.1.5";

/**
 * The whole definition of a function: `const name = function… };`.
 *
 * @param {string} name
 */
export function definitionOf(name) {
  return new RegExp(`^const ${name} = function[\\s\\S]*?\\n};\\n`, "gm");
}

/**
 * The source of a module with all its edits, in order.
 *
 * @param {string} module
 * @param {string} source
 * @param {readonly Edit[]} edits
 */
export function applyEdits(module, source, edits) {
  let text = source;
  for (const edit of edits) {
    if (edit.module !== module) continue;
    const pieces = typeof edit.find === "string" ? text.split(edit.find) : undefined;
    const found = pieces ? pieces.length - 1 : [...text.matchAll(/** @type {RegExp} */ (edit.find))].length;
    if (found !== edit.count)
      throw new Error(
        `edit "${edit.name}" of fengari/${module} must match ${edit.count} times, but matches ${found} times`,
      );
    text = pieces ? pieces.join(edit.replace) : text.replace(edit.find, edit.replace);
  }
  return text;
}

/**
 * Fails for another release, and for names that are used twice.
 *
 * @param {string} version
 * @param {readonly Edit[]} edits
 */
export function checkEdits(version, edits) {
  if (version !== FENGARI_VERSION)
    throw new Error(`the edits are made for fengari ${FENGARI_VERSION}, but ${version} is installed`);
  const names = new Set();
  for (const { name } of edits) {
    if (names.has(name)) throw new Error(`two edits of fengari are called "${name}"`);
    names.add(name);
  }
}
