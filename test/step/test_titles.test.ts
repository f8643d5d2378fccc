import { expect, test } from "vitest";
import { titlesIn } from "./test_titles.ts";

test.each([
  ["a test", 'test("one", () => {});', ["one"]],
  [
    "a test in groups",
    'describe("a", () => { describe("b", () => { it("one", () => {}); }); });',
    ["a > b > one"],
  ],
  ["a table of texts", 'test.each(["x", "y"])("%s works", () => {});', ["x works", "y works"]],
  ["a table of rows", 'it.each([["x", 1], ["y", 2]] as const)("%s is %i", () => {});', ["x is 1", "y is 2"]],
  ["a table that is written elsewhere", 'test.each(TABLE)("%s works", () => {});', ["%s works"]],
  [
    "a table of groups",
    'describe.each(["x", "y"])("%s", () => { test("one", () => {}); });',
    ["x > one", "y > one"],
  ],
  ["a test with a condition", 'test.skipIf(no)("one", () => {});', ["one"]],
  ["no other call", 'expect("one", () => {}); "x".test("one", 2);', []],
])("titlesIn finds the title of %s", (_, text, titles) => {
  expect(titlesIn(text)).toEqual(titles);
});
