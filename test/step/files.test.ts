import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { projectFiles } from "./fences.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const GENERATED = ["package-lock.json"];
const TEXT = /(\.(ts|js|lua|md|json|eml|sh)|\/run|LICENSE)$/;

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  readonly sample: string;
  /** Where it is right all the same. */
  readonly except?: RegExp;
}

// Spelt so that this file does not break its own rules: `o{1}` is an `o` to a pattern only.
const BANS: readonly Ban[] = [
  { what: "unfinished work", pattern: /\b(TO{1}DO|FIX{1}ME|X{3})\b/, sample: `TO${"DO"}` },
  { what: "a type that checks nothing", pattern: /\bas{1} any([;,.)\]>]|$)/, sample: `x as${" any"}` },
  { what: "a muted type checker", pattern: /@ts-(ig{1}nore|no{1}check)/, sample: `@ts-${"ignore"}` },
  {
    what: "an expected type error outside the type tests",
    pattern: /\/\/ @ts-expect{1}-error/,
    sample: `// @ts-${"expect-error"}`,
    except: /^test\/(types\/|step\/types\.test\.ts)/,
  },
  { what: "a test that keeps others from running", pattern: /\.on{1}ly\(/, sample: `.${"only"}(` },
  {
    what: "a path of one machine",
    pattern: /(?<![\w.~])\/(wo{1}rk|ho{1}me|ro{1}ot|Us{1}ers)\//,
    sample: `/${"home"}/x`,
  },
];

const LIMITS: readonly [what: string, files: RegExp, lines: number][] = [
  ["a source file", /\.(ts|js|lua)$/, 300],
  ["ARCHITECTURE.md", /^ARCHITECTURE\.md$/, 150],
  ["a decision", /^docs\/adr\//, 40],
];

const files = projectFiles(root)
  .filter((file) => TEXT.test(file) && !GENERATED.includes(path.basename(file)))
  .map((file) => ({ file, lines: readFileSync(path.join(root, file), "utf8").split("\n") }));

describe("files", () => {
  it("are found", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(LIMITS)("%s has no more lines than allowed", (_, pattern, limit) => {
    const limited = files.filter(({ file }) => pattern.test(file));
    expect(limited).not.toEqual([]);
    const long = limited.filter(({ lines }) => lines.length - 1 > limit);
    expect(long.map(({ file, lines }) => `${file}: ${lines.length - 1} lines`)).toEqual([]);
  });

  it.each(BANS)("hold nowhere $what", ({ pattern, sample, except }) => {
    expect(sample).toMatch(pattern);
    const found = files
      .filter(({ file }) => except?.test(file) !== true)
      .flatMap(({ file, lines }) =>
        lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });
});
