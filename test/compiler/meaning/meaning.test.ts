/*
 * TypeScript means what it says: each snippet prints in every Lua what it prints as JavaScript, or is refused.
 *
 * A family is a file in families/ that exports a record under its own name, from a title to a snippet:
 *
 *     // families/sums.ts
 *     export const sums: Family = {
 *       "a sum": hook("dovecot.i_info(`${user.uid + 1}`);"),
 *       "a sum of texts and objects": { source: hook("…"), refused: "object-in-text" },
 *       "a loop that only new Luas know": { source: hook("…"), refused: "lua-unsupported", on: ["5.1"] },
 *     };
 *
 * A snippet that is a text must print the same lines everywhere, at least one. One that is an object must be refused
 * with this code and no other, for every Lua or only for those in `on`. There is no third kind: where something
 * cannot be kept, the compiler gets a rule. `hook` and `preHook` in programs.ts write the module around a body.
 *
 * A family is compiled as one program, so its snippets must be modules that declare nothing global. To run one family:
 * `npx vitest run --project unit test/compiler/meaning -t "sums:"`.
 */
import { afterAll, describe, expect, test } from "vitest";
import { runCommonJs, toCommonJs } from "../run_javascript.ts";
import { compileFamily } from "./compile_family.ts";
import { type Family, loadFamilies, refusalOn, sourceOf, targets } from "./families.ts";
import { hasLuaJit, judges } from "./luas.ts";

type Outcome = "same" | "refused" | "different";
type Counts = Record<Outcome, number>;

const counts = new Map<string, Counts>(
  judges.map(({ name }) => [name, { same: 0, refused: 0, different: 0 }]),
);

/** What the judges print, or why they print nothing. */
function judge(chunk: string | undefined, run: (chunk: string) => string[]): string[] {
  if (chunk === undefined) return ["(no chunk)"];
  try {
    return run(chunk);
  } catch (problem) {
    return [`(failed) ${problem}`];
  }
}

/** Milliseconds for a snippet: the first of a family compiles all of them. */
const patience = 60_000;

function checkFamily(family: Family): void {
  let compiled: ReturnType<typeof compileFamily> | undefined;
  let scripts: string[] | undefined;
  const snippets = Object.entries(family).map(([title, snippet], index) => [title, snippet, index] as const);

  test.each(snippets)(
    "%s",
    (title, snippet, index) => {
      compiled ??= compileFamily(family);
      scripts ??= toCommonJs(Object.values(family).map(sourceOf));
      const chunks = compiled.get(title)!;
      for (const target of targets) {
        const { diagnostics } = chunks[target];
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        const told = errors.map(({ message }) => message).join("\n");
        const refusal = refusalOn(snippet, target);
        const codes = [...new Set(errors.map(({ code }) => code))];
        expect(codes, `Lua ${target}: ${told}`).toEqual(refusal === undefined ? [] : [refusal]);
      }
      const isRefused = targets.every((target) => refusalOn(snippet, target) !== undefined);
      const expected = isRefused ? [] : runCommonJs(scripts[index]!);
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

for (const [name, family] of await loadFamilies()) describe(`${name}:`, () => checkFamily(family));

afterAll(() => {
  const rows = [...counts].map(
    ([name, { same, refused, different }]) =>
      `${name.padEnd(10)} ${same} same, ${refused} refused, ${different} different`,
  );
  const skipped = hasLuaJit ? [] : ["LuaJIT     skipped: there is no program luajit here"];
  console.log([...rows, ...skipped].join("\n"));
});
