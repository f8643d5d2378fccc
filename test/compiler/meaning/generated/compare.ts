import { runCommonJs, toCommonJs } from "../../run_javascript.ts";
import { compileFamily } from "../compile_family.ts";
import { judges } from "../luas.ts";

/** A program that prints something else in Lua, or does not compile. */
export interface Difference {
  /** Its position among the programs that were compared. */
  readonly index: number;
  readonly source: string;
  readonly told: string;
}

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
function printedBy(script: string): string | undefined {
  try {
    return runCommonJs(script).join("\n");
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

/** TypeScript refuses to compare constants that differ, `"" === "a"`, and NaN. About one program in 2,000. */
const pointless = ["TS2367", "TS2845"];

/** Compares programs as JavaScript and in every Lua. */
export function compare(sources: readonly string[], first = 0): Difference[] {
  const differences: Difference[] = [];
  for (let from = 0; from < sources.length; from += batch) {
    const part = sources.slice(from, from + batch);
    const family = Object.fromEntries(part.map((source, index) => [`program ${index}`, source]));
    const compiled = compileFamily(family, ["5.4"]);
    const scripts = toCommonJs(part);
    for (const [index, source] of part.entries()) {
      const chunks = compiled.get(`program ${index}`)!;
      const expected = printedBy(scripts[index]!);
      if (expected === undefined) continue;
      const place = { index: first + from + index, source };
      const wrong = used.flatMap(({ name, target, run }) => {
        const { chunk, diagnostics } = chunks[target];
        if (diagnostics.some(({ code }) => pointless.includes(code))) return [];
        if (chunk === undefined)
          return [diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n")];
        const printed = judge(run, chunk);
        return printed === expected ? [] : [`${name} prints\n${printed}\ninstead of\n${expected}\n${chunk}`];
      });
      if (wrong.length > 0) differences.push({ ...place, told: wrong[0]! });
    }
  }
  return differences;
}

/** The names of the Luas that programs are compared on. */
export const usedNames: readonly string[] = used.map(({ name }) => name);
