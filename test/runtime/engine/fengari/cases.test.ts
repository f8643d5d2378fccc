import { describe, expect, it } from "vitest";
import { programOf } from "../../../../scripts/lua/program.js";
import cases from "./cases.json" with { type: "json" };
import { runLua } from "./run_lua.ts";

const program = programOf(cases.map(({ text }) => text));

describe.each(["5.3", "5.4"] as const)("Lua %s", (version) => {
  it("gives for expressions, formats and library calls what native Lua gave when they were recorded", () => {
    const lines = runLua(program, { lua: version });
    const expected = cases.map((recorded) => (version === "5.3" ? recorded.lua53 : recorded.lua54));
    const shown = cases.map(({ text }, index) => `${text} -> ${lines[index]}`);
    expect(shown).toEqual(cases.map(({ text }, index) => `${text} -> ${expected[index]}`));
    expect(lines).toHaveLength(cases.length);
  });
});
