import { expect, it } from "vitest";
import { drawConstruct, groupOf } from "./constructs.ts";
import { Draft } from "./draft.ts";
import { Random } from "./random.ts";
import { mailScenarios } from "./scenarios.ts";

it("drawConstruct draws groups by their weights, and each way of a group as often as others", () => {
  const { kind, hook } = mailScenarios[0]!;
  const draft = new Draft(new Random(5), kind, hook);
  const table = { "catch before free": "", "a: one": "", "a: two": "", b: "" };
  const counts = new Map<string, number>();
  for (let drawn = 0; drawn < 3600; drawn++) {
    draft.constructs.clear();
    drawConstruct(draft, table);
    const [name] = [...draft.constructs];
    for (const each of new Set([name!, groupOf(name!)])) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const of = (name: string) => counts.get(name)!;
  expect(of("catch before free")).toBeGreaterThan(1.2 * of("b"));
  expect(Math.abs(of("a") - of("b"))).toBeLessThan(150);
  expect(Math.abs(of("a: one") - of("a: two"))).toBeLessThan(100);
});
