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
