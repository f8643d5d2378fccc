import { describe, expect, it } from "vitest";
import type { Edit } from "../../../../runtime/engine/fengari/edit.js";
import { predecessorsOf, sortEdits } from "../../../../runtime/engine/fengari/order.js";

const edit = (name: string, ...after: string[]): Edit => ({
  name,
  module: "src/a.js",
  after,
  find: "1",
  count: 1,
  replace: "2",
  why: "a test",
});
const names = (edits: readonly Edit[]) => edits.map(({ name }) => name);

describe("sortEdits", () => {
  it("puts an edit behind those that it names, and leaves the others where they are", () => {
    expect(names(sortEdits([edit("d"), edit("c", "b", "a"), edit("b", "a"), edit("a")]))).toEqual([
      "d",
      "a",
      "b",
      "c",
    ]);
  });

  it("refuses a name that no edit of the module has", () => {
    expect(() => sortEdits([edit("a", "z")])).toThrow(
      'edit "a" comes after "z", but no edit of fengari/src/a.js has this name',
    );
  });

  it("shows the edits of a circle", () => {
    expect(() => sortEdits([edit("z", "a"), edit("a", "b"), edit("b", "c"), edit("c", "a")])).toThrow(
      'edits of fengari wait for each other: "a" after "b" after "c" after "a"',
    );
  });
});

describe("predecessorsOf", () => {
  it("has the edits that an edit names, and those that they name", () => {
    const last = edit("c", "b");
    const edits = [edit("a"), edit("b", "a"), last, edit("other")];
    expect(predecessorsOf(last, edits)).toEqual(new Set(["b", "a"]));
  });
});
