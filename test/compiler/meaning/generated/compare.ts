import { runCommonJs, toCommonJs } from "../../run_javascript.ts";
import { compileFamily } from "../compile_family.ts";
import { type Modular, modulesOf, type Snippet, sourceOf } from "../families.ts";
import { judges } from "../luas.ts";

/** A program that prints something else in Lua, or does not compile. */
export interface Difference {
  /** Its position among the programs that were compared. */
  readonly index: number;
  readonly source: string;
  readonly told: string;
  /** The codes of the diagnostics that refuse it, where it does not compile. */
  readonly codes: readonly string[];
}

/** A program that is compared: a text, or the entry of several modules. */
export type Program = string | Modular;

/** How many programs are compiled together. */
const batch = 50;

/** The Luas that generated programs run on; Lua 5.1 lacks bit operators. */
const used = judges.filter(({ name }) => /^Lua 5\.[34]$|^engine 5\.4$/.test(name));

function judge(run: (chunk: string) => string[], chunk: string): string {
  try {
    return run(chunk).join("\n");
  } catch (problem) {
    return `(failed) ${problem}`;
  }
}

/**
 * What a program prints as JavaScript, or undefined where TypeScript makes of it something that does not parse: it takes
 * `b ? b : (s < [(x) => x > 1])` for the beginning of an arrow function. About one program in 5,000.
 */
function printedBy(script: string, modules: Readonly<Record<string, string>>): string | undefined {
  try {
    return runCommonJs(script, modules).join("\n");
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

/** The modules of programs besides their entries, as JavaScript. */
function modulesAsCommonJs(programs: readonly Program[]): Record<string, string>[] {
  const texts = programs.flatMap((program) => Object.values(modulesOf(program)));
  const scripts = toCommonJs(texts).values();
  return programs.map((program) =>
    Object.fromEntries(Object.keys(modulesOf(program)).map((name) => [name, scripts.next().value!])),
  );
}

/** TypeScript refuses to compare constants that differ, `"" === "a"`, and NaN. About one program in 2,000. */
const pointless = ["TS2367", "TS2845"];

/** Compares programs as JavaScript and in every Lua. */
export function compare(programs: readonly Program[], first = 0): Difference[] {
  const differences: Difference[] = [];
  for (let from = 0; from < programs.length; from += batch) {
    const part = programs.slice(from, from + batch);
    const family = Object.fromEntries(
      part.map((each, index): [string, Snippet] => [`program ${index}`, each]),
    );
    const compiled = compileFamily(family, ["5.4"]);
    const scripts = toCommonJs(part.map(sourceOf));
    const modules = modulesAsCommonJs(part);
    for (const [index, program] of part.entries()) {
      const chunks = compiled.get(`program ${index}`)!;
      const place = { index: first + from + index, source: wholeOf(program) };
      const { chunk, diagnostics } = chunks["5.4"];
      if (diagnostics.some(({ code }) => pointless.includes(code))) continue;
      if (chunk === undefined) {
        const told = diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n");
        differences.push({ ...place, told, codes: [...new Set(diagnostics.map(({ code }) => code))] });
        continue;
      }
      const expected = printedBy(scripts[index]!, modules[index]!);
      if (expected === undefined) continue;
      const wrong = used.flatMap(({ name, run }) => {
        const printed = judge(run, chunk);
        return printed === expected ? [] : [`${name} prints\n${printed}\ninstead of\n${expected}\n${chunk}`];
      });
      if (wrong.length > 0) differences.push({ ...place, told: wrong[0]!, codes: [] });
    }
  }
  return differences;
}

/** A program with its modules, for people. */
function wholeOf(program: Program): string {
  const modules = Object.entries(modulesOf(program)).map(([name, text]) => `// ${name}.ts\n${text}`);
  return [...modules, sourceOf(program)].join("\n");
}

/** The names of the Luas that programs are compared on. */
export const usedNames: readonly string[] = used.map(({ name }) => name);

/** Limits for shrinking a difference: each step compiles, and shrinking must not take longer than finding it. */
export const shrinking = { endOnFailure: false, numRuns: 1, interruptAfterTimeLimit: 60_000 } as const;
