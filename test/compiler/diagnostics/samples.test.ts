import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogue, check, compileString, type Diagnostic, readProject } from "../../../compiler/index.ts";
import { loadProblem } from "../run_lua.ts";

const folder = fileURLToPath(new URL("../../samples/", import.meta.url));
const codes = Object.keys(catalogue) as (keyof typeof catalogue)[];
/** Codes that only `check` gives: what an editor would show, and files that no entry uses. */
const projectCodes: readonly string[] = ["config-editor-option", "config-entry-not-included", "unused-file"];
const isConfiguration = (code: (typeof codes)[number]) =>
  catalogue[code].category === "configuration" || projectCodes.includes(code);
const sourceCodes = codes.filter((code) => !isConfiguration(code));
const configurationCodes = codes.filter(isConfiguration);

/** Compiles a sample, with the options of its folder: the release or the Lua the code is about. */
function compileSample(code: string, name: string) {
  const fileName = `${folder}${code}/${name}.ts`;
  const options = `${folder}${code}/options.json`;
  const chosen = existsSync(options) ? JSON.parse(readFileSync(options, "utf8")) : {};
  return compileString(readFileSync(fileName, "utf8"), { ...chosen, fileName });
}

function readSample(code: string, name: string): Diagnostic[] {
  const project = `${folder}${code}/${name}.json`;
  return (projectCodes.includes(code) ? check({ project }) : readProject({ project })).diagnostics;
}

const describeAll = (diagnostics: Diagnostic[]) =>
  diagnostics.map(({ code, location, message }) => `${code} ${location?.line}: ${message}`);

/** What is found, without notes of other codes: they are said of much that is well meant. */
const besideNotes = (diagnostics: readonly Diagnostic[], code: string) =>
  diagnostics.filter((each) => each.severity !== "note" || each.code === code);

test("catalogue has a sample folder for each code, and each sample folder a code", () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...codes].sort());
});

describe.each(sourceCodes)("%s", (code) => {
  let raised: Diagnostic[];
  beforeAll(() => {
    raised = besideNotes(compileSample(code, "raises").diagnostics, code);
  });

  test("raises.ts gives this code and no other", () => {
    const found = [...new Set(raised.map((diagnostic) => diagnostic.code))];
    expect(found, describeAll(raised).join("\n")).toEqual([code]);
  });

  test("its message and hint have all their values, and its place is in the sample", () => {
    for (const { message, hint, location } of raised) {
      expect(`${message} ${hint}`).not.toMatch(/\{\w+\}/);
      expect(location?.file).toContain(`${code}/`);
      expect(location?.line).toBeGreaterThan(0);
    }
  });

  test("clean.ts gives no diagnostic, and Lua can load what it becomes", () => {
    const { lua, diagnostics } = compileSample(code, "clean");
    expect(describeAll(besideNotes(diagnostics, code))).toEqual([]);
    expect(loadProblem(lua!)).toBeUndefined();
  });
});

describe.each(configurationCodes)("%s", (code) => {
  test("raises.json gives this code and no other", () => {
    const found = readSample(code, "raises");
    expect(found.map((diagnostic) => diagnostic.code)).toEqual([code]);
    const { category, severity } = catalogue[code];
    expect(found[0]?.category).toBe(category);
    expect(found[0]?.severity).toBe(severity);
    expect(`${found[0]?.message} ${found[0]?.hint}`).not.toMatch(/\{\w+\}/);
  });

  test("clean.json gives no diagnostic", () => {
    expect(existsSync(`${folder}${code}/clean.json`)).toBe(true);
    expect(readSample(code, "clean")).toEqual([]);
  });
});
