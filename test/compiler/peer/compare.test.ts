import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { byDesign } from "./by_design.ts";
import { compareSnippets } from "./compare.ts";
import { failing, outcomeTable, reasons, shownCase } from "./report.ts";
import { keyOf, type Snippet } from "./snippet.ts";

/** A program of one module whose function has this body. */
function result(body: string, more: Partial<Snippet> = {}): Snippet {
  return {
    file: "values.spec.ts",
    title: body,
    main: "main.ts",
    files: { "main.ts": `export function __main() {${body}}` },
    access: { kind: "call", name: "__main" },
    jsHeader: "",
    ...more,
  };
}

const modules = (files: Snippet["files"]) => result("", { files, access: { kind: "exports" } });

const cases = {
  "an object": [result("return [1, { a: [2, 3], b: 1 / 0, c: 0 / 0 }];"), "same"],
  "an error of the program": [result('throw new Error("no");'), "same error"],
  "an error of the language": [result("const list: { n: number }[] = []; return list[1]!.n;"), "same error"],
  "two modules": [
    modules({ "main.ts": 'export { a } from "./other";', "other.ts": "export const a = [1];" }),
    "same",
  ],
  "a module of the same name": [
    modules({ "main.ts": 'export { a } from "./other";', "other.ts": "export const a = [2];" }),
    "same",
  ],
  "imports at the end": [
    modules({
      "main.ts": 'export const b = a; import { a } from "./other";',
      "other.ts": "export const a = 1;",
    }),
    "same",
  ],
  "a promise that is rejected": [result('return Promise.reject("no");'), "refused"],
  "a type error": [result('const n: number = "text"; return n;'), "refused"],
  "a program that JavaScript cannot run": [result("return while;"), "aside"],
  "a program that never ends": [result("while (true) {}"), "aside"],
  "another value than JavaScript's": [result("return 1;", { expected: { value: 2 } }), "aside"],
  "a function that this Node lacks": [
    result("const list = [1]; return (list as unknown as { missing(): number }).missing();", {
      expected: { value: 1 },
    }),
    "different",
  ],
  "the value of JavaScript": [result("return 2;", { expected: { value: 2 } }), "same"],
} as const;

test("compareSnippets gives each program its outcome", async () => {
  const found = await compareSnippets(Object.values(cases).map(([snippet]) => snippet));
  const outcomes = new Map(found.map(({ key, outcome }) => [key, outcome]));
  for (const [title, [snippet, outcome]] of Object.entries(cases))
    expect(outcomes.get(keyOf(snippet)), title).toBe(outcome);
  const [mistyped] = cases["a type error"];
  expect(found.find(({ key }) => key === keyOf(mistyped))?.codes).toEqual(["TS2322"]);
});

/** An empty object cannot be told from an empty array: a difference that docs/differences.md lists. */
const emptyObject = result(
  "function isList(value: object) { return Array.isArray(value); } return isList({});",
);

test("compareSnippets reports a difference, unless the list of those by design has it", async () => {
  const key = keyOf(emptyObject);
  const [different] = await compareSnippets([emptyObject], undefined, {});
  expect(different).toMatchObject({ outcome: "different", javascript: "false", lua: { "Lua 5.4": "true" } });
  expect(failing).toContain(different!.outcome);
  expect(shownCase(different!)).toContain("JavaScript: false");
  const row = "`Array.isArray({})`";
  const [known] = await compareSnippets([emptyObject], undefined, { [key]: { title: "", row } });
  expect(known).toMatchObject({ outcome: "by design", row });
  expect(outcomeTable([different!, known!])).toMatch(/^all +0 +0 +0 +1 +0 +0 +1 +0$/m);
  expect(reasons([known!])).toContain(`1  ${row}`);
});

test("by_design.ts names rows of docs/differences.md", () => {
  const page = readFileSync(new URL("../../../docs/differences.md", import.meta.url), "utf8");
  const rows = page.split("\n").flatMap((line) => /^\| (.+?) +\|/.exec(line)?.[1] ?? []);
  expect(rows).toContain("order of properties");
  for (const { row, title } of Object.values(byDesign)) expect(rows, title).toContain(row);
});
