import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../../../runtime/engine/fengari/edit.js";
import { EDITS } from "../../../../../runtime/engine/fengari/edits/index.js";
import { predecessorsOf, sortEdits } from "../../../../../runtime/engine/fengari/order.js";

const require = createRequire(import.meta.url);
const sourceOf = (module: string) => readFileSync(require.resolve(`fengari/${module}`), "utf8");
const modules = [...new Set(EDITS.map(({ module }) => module))];
const editsOf = (module: string) => sortEdits(EDITS.filter((edit) => edit.module === module));

describe("EDITS", () => {
  it("each say why", () => {
    expect(EDITS.filter(({ why }) => why.trim() === "")).toEqual([]);
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
