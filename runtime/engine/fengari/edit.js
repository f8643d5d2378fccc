// @ts-check
import { addMade, maker } from "./made_text.js";
import { predecessorsOf, sortEdits } from "./order.js";

/**
 * One change of fengari's source.
 *
 * @typedef {object} Edit
 * @property {string} name unique; what an error calls it
 * @property {string} module path in the package, such as "src/lvm.js"
 * @property {readonly string[]} [after] names of the edits whose result it matches
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
 * The source of a module with all its edits: in the order of the list, but each after those that it names.
 *
 * @param {string} module
 * @param {string} source
 * @param {readonly Edit[]} edits
 */
export function applyEdits(module, source, edits) {
  const sorted = sortEdits(edits.filter((edit) => edit.module === module));
  /** @type {import("./made_text.js").Made[]} */
  let made = [];
  let text = source;
  for (const edit of sorted) {
    const found = replacementsOf(edit, text);
    if (found.length !== edit.count)
      throw new Error(
        `edit "${edit.name}" of fengari/${module} must match ${edit.count} times, but matches ${found.length} times`,
      );
    const known = predecessorsOf(edit, sorted);
    for (const range of found) {
      const by = maker(made, range, known);
      if (by !== undefined)
        throw new Error(
          `edit "${edit.name}" of fengari/${module} matches text of the edit "${by}", but does not come after it`,
        );
    }
    made = addMade(made, found, edit.name);
    text = replaced(text, found);
  }
  return text;
}

/**
 * @param {Edit} edit
 * @param {string} text
 */
function replacementsOf({ find, replace }, text) {
  if (typeof find === "string") {
    const pieces = text.split(find).slice(0, -1);
    let end = 0;
    return pieces.map((piece) => {
      const start = end + piece.length;
      end = start + find.length;
      return { start, end, text: replace };
    });
  }
  return [...text.matchAll(find)].map(({ 0: match, index: start }) => {
    const end = start + match.length;
    const here = new RegExp(find.source, find.flags.replace("g", "y"));
    here.lastIndex = start;
    const all = text.replace(here, replace);
    return { start, end, text: all.slice(start, all.length - (text.length - end)) };
  });
}

/**
 * @param {string} text
 * @param {readonly import("./made_text.js").Replacement[]} replacements
 */
function replaced(text, replacements) {
  let result = "";
  let at = 0;
  for (const { start, end, text: instead } of replacements) {
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at);
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
