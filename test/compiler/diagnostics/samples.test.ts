import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import {
  catalogue,
  check,
  checkLua,
  compileString,
  type Diagnostic,
  readProject,
} from "../../../compiler/index.ts";
import { loadProblem } from "../run_lua.ts";
import { codeIn, standsIn } from "./hint_code.ts";

const folder = fileURLToPath(new URL("../../samples/", import.meta.url));
const codes = Object.keys(catalogue) as (keyof typeof catalogue)[];
/** Codes that only `check` gives: what an editor would show, and files that no entry uses. */
const projectCodes: readonly string[] = ["config-editor-option", "config-entry-not-included", "unused-file"];
const isConfiguration = (code: (typeof codes)[number]) =>
  catalogue[code].category === "configuration" || projectCodes.includes(code);
/** Codes about hand-written Lua. */
const luaCodes = codes.filter((code) => existsSync(`${folder}${code}/raises.lua`));
const sourceCodes = codes.filter((code) => !isConfiguration(code) && !luaCodes.includes(code));
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

/** Checks a sample of hand-written Lua. */
function checkSample(code: string, name: string): Diagnostic[] {
  const fileName = `${folder}${code}/${name}.lua`;
  const options = `${folder}${code}/options.json`;
  const chosen = existsSync(options) ? JSON.parse(readFileSync(options, "utf8")) : {};
  return checkLua(readFileSync(fileName, "utf8"), { ...chosen, fileName });
}

describe.each(luaCodes)("%s", (code) => {
  test("raises.lua gives this code and no other, each in the sample and with all its values", () => {
    const found = checkSample(code, "raises");
    expect([...new Set(found.map((each) => each.code))], describeAll(found).join("\n")).toEqual([code]);
    for (const { message, hint, location, severity } of found) {
      expect(`${message} ${hint}`).not.toMatch(/\{[a-z]+\}/);
      expect(location?.file).toContain(`${code}/`);
      expect(severity).toBe(catalogue[code].severity);
    }
  });

  test("clean.lua gives no diagnostic and has the code of each hint as it is", () => {
    expect(describeAll(checkSample(code, "clean"))).toEqual([]);
    const text = readFileSync(`${folder}${code}/clean.lua`, "utf8");
    const pieces = checkSample(code, "raises").flatMap(({ hint = "" }) => codeIn(hint));
    expect(pieces.filter((piece) => !standsIn(piece, text))).toEqual([]);
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
