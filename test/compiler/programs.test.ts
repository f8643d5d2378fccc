/*
 * Programs as users of the package write them. They were written and committed before any of them was compiled, and
 * are never changed to suit the compiler: each behaves in Lua as in Node, or is in `refusedPrograms` with the codes
 * of its errors. A program that compiles must not be in that list, so it shrinks as the compiler learns.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { compilePrograms, importsOf } from "./compile_programs.ts";
import type { CompiledSnippet } from "./meaning/compile_family.ts";
import { judges } from "./meaning/luas.ts";
import { refusedPrograms } from "./refused_programs.ts";
import { runCommonJs, toCommonJs } from "./run_javascript.ts";

const folder = fileURLToPath(new URL("programs/", import.meta.url));
const fileOf = (name: string) => `${folder}${name}.ts`;
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));
const everyday = judges.filter(({ isEveryday }) => isEveryday);

/** What a program logs as JavaScript, and its modules with it. */
function runAsJavaScript(file: string): string[] {
  const imports = [...importsOf(file)];
  const sources = [file, ...imports.map(([, path]) => path)].map((path) => readFileSync(path, "utf8"));
  const [script, ...scripts] = toCommonJs(sources);
  const modules = imports.map(([name], index) => [name.replace("./", ""), scripts[index]!]);
  return runCommonJs(script!, Object.fromEntries(modules));
}

const counts = { same: 0, refused: 0 };

// Each is a project of its own: what the compiler knows of one must not depend on the others.
test.each(names)("%s", (name) => {
  const [{ chunk, diagnostics }] = compilePrograms([fileOf(name)]) as [CompiledSnippet];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const told = errors.map(({ message, location }) => `${location?.line}: ${message}`).join("\n");
  const codes = [...new Set(errors.map(({ code }) => code))].sort();
  expect(codes, told).toEqual(refusedPrograms[name] ?? []);
  if (chunk === undefined) {
    counts.refused++;
    return;
  }
  const expected = runAsJavaScript(fileOf(name));
  expect(expected.at(-1)).toBe("true 0");
  for (const { name: lua, run } of everyday) expect(run(chunk), `${lua}\n${chunk}`).toEqual(expected);
  counts.same++;
});

test("refusedPrograms names programs that exist", () => {
  expect(names).toEqual(expect.arrayContaining(Object.keys(refusedPrograms)));
});

afterAll(() => console.log(`programs: ${counts.same} same, ${counts.refused} refused`));
