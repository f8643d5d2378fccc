import { expect, test } from "vitest";
import { compileFamily } from "./compile_family.ts";
import { ordinary } from "./families/ordinary.ts";

test("compileString writes the same for Lua 5.3 as for 5.4, so that the other suites compile once for both", () => {
  const withoutHeader = (lua: string | undefined) => lua?.replace(/^.*\n/, "");
  const compiled = [...compileFamily(ordinary, ["5.3", "5.4"]).values()];
  expect(compiled.filter((targets) => targets["5.4"].chunk).length).toBeGreaterThan(5);
  for (const { "5.3": older, "5.4": newer } of compiled)
    expect(withoutHeader(older.chunk)).toBe(withoutHeader(newer.chunk));
});
