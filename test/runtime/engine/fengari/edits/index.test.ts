import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "../../../../../runtime/engine/fengari/edit.js";
import { EDITS } from "../../../../../runtime/engine/fengari/edits/index.js";
import { predecessorsOf, sortEdits } from "../../../../../runtime/engine/fengari/order.js";

const require = createRequire(import.meta.url);
const sourceOf = (module: string) => readFileSync(require.resolve(`fengari/${module}`), "utf8");
const modules = [...new Set(EDITS.map(({ module }) => module))];
/** Longer code is a function of a typed module. */
const MOST_LINES = 5;

/** The lines of code that an edit adds: those of its replacement that the untouched source does not have. */
function addedLines({ module, replace }: Edit): string[] {
  const trimmed = (text: string) => text.split("\n").map((line) => line.trim());
  const known = new Set(["", ...trimmed(sourceOf(module))]);
  return trimmed(replace).filter((line) => !known.has(line) && !line.startsWith("module.exports."));
}

const editsOf = (module: string) => sortEdits(EDITS.filter((edit) => edit.module === module));

describe("EDITS", () => {
  it("each say why", () => {
    expect(EDITS.filter(({ why }) => why.trim() === "")).toEqual([]);
  });

  it("each add no more than a few lines", () => {
    const long = EDITS.filter((edit) => addedLines(edit).length > MOST_LINES);
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it.each(modules)("of %s each match the untouched source with only the edits that they name", (module) => {
    const source = sourceOf(module);
    const edits = editsOf(module);
    for (const edit of edits) {
      const names = predecessorsOf(edit, edits).add(edit.name);
      applyEdits(
        module,
        source,
        edits.filter(({ name }) => names.has(name)),
      );
    }
  });

  it.each(modules)("of %s do not depend on their order in the list", (module) => {
    const source = sourceOf(module);
    expect(applyEdits(module, source, EDITS.toReversed()) === applyEdits(module, source, EDITS)).toBe(true);
  });
});
