import { describe, expect, it } from "vitest";
import {
  applyEdits,
  checkEdits,
  definitionOf,
  type Edit,
  FENGARI_VERSION,
} from "../../../../runtime/engine/fengari/edit.js";

const edit: Edit = {
  name: "one becomes two",
  module: "src/a.js",
  find: "1",
  count: 2,
  replace: "2",
  why: "a test",
};

describe("applyEdits", () => {
  it("replaces text and leaves other modules alone", () => {
    expect(applyEdits("src/a.js", "1 + 1", [edit])).toBe("2 + 2");
    expect(applyEdits("src/b.js", "1 + 1", [edit])).toBe("1 + 1");
  });

  it("replaces matches of an expression, with their groups", () => {
    const swap = { ...edit, find: /(a)(b)/g, count: 1, replace: "$2$1" };
    expect(applyEdits("src/a.js", "xaby", [swap])).toBe("xbay");
  });

  it("takes a dollar in the replacement of text as it is", () => {
    expect(applyEdits("src/a.js", "1 1", [{ ...edit, replace: "$&" }])).toBe("$& $&");
  });

  it.each([
    ["too few", "1"],
    ["too many", "1 1 1"],
  ])("names the edit and the module when there are %s matches", (_, source) => {
    expect(() => applyEdits("src/a.js", source, [edit])).toThrow(
      /edit "one becomes two" of fengari\/src\/a\.js must match 2 times, but matches [13] times/,
    );
  });
});

describe("applyEdits to the text of another edit", () => {
  const first: Edit = { ...edit, name: "first", find: "a", count: 1, replace: "bc" };
  const second: Edit = { ...edit, name: "second", find: "c", count: 1, replace: "d" };

  it("fails when the second edit does not name the first", () => {
    expect(() => applyEdits("src/a.js", "a", [first, second])).toThrow(
      'edit "second" of fengari/src/a.js matches text of the edit "first", but does not come after it',
    );
  });

  it("applies the second edit after the first when it names it", () => {
    expect(applyEdits("src/a.js", "a", [{ ...second, after: ["first"] }, first])).toBe("bd");
  });

  it("knows the text of an edit that others have moved, but not cut", () => {
    const others = [
      { ...edit, name: "longer", find: "<", count: 1, replace: "<<<" },
      { ...edit, name: "behind", find: ">", count: 1, replace: "" },
    ];
    expect(() => applyEdits("src/a.js", "<a>", [first, ...others, second])).toThrow('of the edit "first"');
    expect(applyEdits("src/a.js", "<ac>", [{ ...first, replace: "" }, ...others, second])).toBe("<<<d");
  });

  it("fails when the second edit matches across text that the first deleted", () => {
    const deleted = { ...first, replace: "" };
    expect(() => applyEdits("src/a.js", "cac", [deleted, { ...second, find: "cc" }])).toThrow(
      'of the edit "first"',
    );
  });

  it("knows the text of an edit whose other part was replaced", () => {
    const part = { ...edit, name: "part", after: ["first"], find: "b", count: 1, replace: "" };
    expect(() => applyEdits("src/a.js", "a", [first, part, second])).toThrow('of the edit "first"');
    expect(applyEdits("src/a.js", "a", [first, part, { ...second, after: ["part"] }])).toBe("d");
  });
});

describe("definitionOf", () => {
  it("finds one function from its name to its end", () => {
    const source = "const a = function(x) {\n    if (x) {\n    }\n};\nconst b = function() {\n};\n";
    expect(source.replace(definitionOf("a"), "")).toBe("const b = function() {\n};\n");
  });
});

describe("checkEdits", () => {
  it("refuses another release of fengari", () => {
    expect(() => checkEdits("0.1.6", [edit])).toThrow("made for fengari 0.1.5, but 0.1.6 is installed");
  });

  it("refuses two edits of one name", () => {
    expect(() => checkEdits(FENGARI_VERSION, [edit, edit])).toThrow(
      'two edits of fengari are called "one becomes two"',
    );
  });
});
