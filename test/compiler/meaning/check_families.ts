import { afterAll, describe, expect, test } from "vitest";
import { runCommonJs, toCommonJs } from "../run_javascript.ts";
import { compileFamily } from "./compile_family.ts";
import {
  type Family,
  loadFamilies,
  modulesOf,
  refusalOn,
  type Snippet,
  sourceOf,
  type TargetLua,
  targets,
} from "./families.ts";
import type { Judge } from "./luas.ts";

type Outcome = "same" | "refused" | "different";
type Counts = Record<Outcome, number>;

/** The Luas that snippets run on, the versions they are compiled for, and what came of it. */
interface Bench {
  readonly judges: readonly Judge[];
  readonly compiledFor: readonly [TargetLua, ...TargetLua[]];
  readonly counts: ReadonlyMap<string, Counts>;
}

/** What the judges print, or why they print nothing. */
function judge(chunk: string | undefined, run: (chunk: string) => string[]): string[] {
  if (chunk === undefined) return ["(no chunk)"];
  try {
    return run(chunk);
  } catch (problem) {
    return [`(failed) ${problem}`];
  }
}

function modulesAsCommonJs(snippet: Snippet): Record<string, string> {
  const modules = Object.entries(modulesOf(snippet));
  const scripts = modules.length > 0 ? toCommonJs(modules.map(([, text]) => text)) : [];
  return Object.fromEntries(modules.map(([name], index) => [name, scripts[index]!]));
}

/** Milliseconds for a snippet: the first of a family compiles all of them. */
const patience = 60_000;

function checkFamily(family: Family, { judges, compiledFor, counts }: Bench): void {
  let compiled: ReturnType<typeof compileFamily> | undefined;
  let scripts: string[] | undefined;
  const snippets = Object.entries(family).map(([title, snippet], index) => [title, snippet, index] as const);

  test.each(snippets)(
    "%s",
    (title, snippet, index) => {
      compiled ??= compileFamily(family, compiledFor);
      scripts ??= toCommonJs(Object.values(family).map(sourceOf));
      const chunks = compiled.get(title)!;
      for (const target of compiledFor) {
        const { diagnostics } = chunks[target];
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        const told = errors.map(({ message }) => message).join("\n");
        const refusal = refusalOn(snippet, target);
        const codes = [...new Set(errors.map(({ code }) => code))];
        expect(codes, `Lua ${target}: ${told}`).toEqual(refusal === undefined ? [] : [refusal]);
      }
      const isRefused = compiledFor.every((target) => refusalOn(snippet, target) !== undefined);
      const expected = isRefused ? [] : runCommonJs(scripts[index]!, modulesAsCommonJs(snippet));
      const printed: Record<string, string[]> = {};
      for (const { name, target, run } of judges) {
        const count = counts.get(name)!;
        if (refusalOn(snippet, target) !== undefined) {
          count.refused++;
          continue;
        }
        const lines = judge(chunks[target].chunk, run);
        const isSame = JSON.stringify(lines) === JSON.stringify(expected);
        count[isSame ? "same" : "different"]++;
        if (!isSame) printed[name] = lines;
      }
      if (!isRefused) expect(expected.length).toBeGreaterThan(0);
      const all = Object.fromEntries(Object.keys(printed).map((name) => [name, expected]));
      const [wrong] = judges.filter(({ name }) => name in printed);
      expect(printed, wrong && chunks[wrong.target].chunk).toEqual(all);
    },
    patience,
  );
}

/** Defines a test for each snippet of each family, which runs it on these Luas. */
export async function checkFamilies(judges: readonly Judge[]): Promise<void> {
  const [first, ...others] = targets.filter((target) => judges.some((judge) => judge.target === target));
  if (first === undefined) throw new Error("there is no Lua to run snippets on");
  const counts = new Map(judges.map(({ name }) => [name, { same: 0, refused: 0, different: 0 }]));
  const bench: Bench = { judges, compiledFor: [first, ...others], counts };
  for (const [name, family] of await loadFamilies()) describe(`${name}:`, () => checkFamily(family, bench));
  afterAll(() => {
    const rows = [...counts].map(
      ([name, { same, refused, different }]) =>
        `${name.padEnd(10)} ${same} same, ${refused} refused, ${different} different`,
    );
    console.log(rows.join("\n"));
  });
}
