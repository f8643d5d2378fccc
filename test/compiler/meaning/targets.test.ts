import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { ordinary } from "./families/ordinary.ts";

test("compileString writes the same for Lua 5.3 as for 5.4, so that the other suites compile once for both", () => {
  const sources = Object.values(ordinary).map((snippet) =>
    typeof snippet === "string" ? snippet : snippet.source,
  );
  const withoutHeader = (lua: string | undefined) => lua?.replace(/^.*\n/, "");
  expect(sources.length).toBeGreaterThan(5);
  for (const source of sources) {
    const [older, newer] = ["5.3", "5.4"].map((lua) => withoutHeader(compileString(source, { lua }).lua));
    expect(older).toBe(newer);
  }
});
