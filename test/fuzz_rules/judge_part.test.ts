import { expect, it } from "vitest";
import { joinParts, judgePart } from "./index.ts";

it("joinParts gives what one part gives that has all programs", () => {
  const options = { runs: 6, seed: 3, releases: ["2.3.19.1"], keep: 0 };
  const partOf = (remainder: number, of: number) => judgePart({ ...options, part: { remainder, of } });
  const join = (...parts: ReturnType<typeof partOf>[]) =>
    joinParts(structuredClone(parts), { ...options, isDetailed: true });
  expect(join(partOf(0, 3), partOf(2, 3), partOf(1, 3))).toEqual(join(partOf(0, 1)));
});
