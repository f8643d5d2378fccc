/*
 * Programs that TypeScriptToLua's unit tests compare with JavaScript behave in Lua as in JavaScript, or are refused.
 *
 * `npm run test:peer -- FOLDER` runs them all; FOLDER is a checkout, which is not part of the project. Without one, a
 * small folder of the same shape takes its place.
 */
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryProject } from "../temporary_project.ts";
import { byDesign } from "./by_design.ts";
import { capture } from "./capture/index.ts";
import { compareSnippets } from "./compare.ts";
import { judgeNames } from "./judge.ts";
import { failing, outcomeTable, reasons, shownCase } from "./report.ts";
import { peerFolder } from "./small_folder.ts";
import { keyOf, type Snippet } from "./snippet.ts";

const { PEER_FOLDER, PEER_FILE: only = "", PEER_LIST: listed, PEER_JSON: json } = process.env;

/** A program that is always run, and always the same: something is wrong with the comparison where it is not. */
const control: Snippet = {
  file: "(control)",
  title: "a function with a result",
  main: "main.ts",
  files: { "main.ts": 'export function __main() { return [1, { a: "text" }]; }' },
  access: { kind: "call", name: "__main" },
  jsHeader: "",
};

test("compileString makes Lua of a peer's programs that does what they do as JavaScript", {
  timeout: 3_600_000,
}, async () => {
  const { snippets, files, problems } = await capture(PEER_FOLDER ?? temporaryProject(peerFolder));
  const wanted = [...snippets.filter(({ file }) => file.includes(only)), control];
  const cases = await compareSnippets(wanted, (count) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${count} of ${wanted.length}`);
  });
  for (const one of cases) if (one.outcome === listed) console.log(shownCase(one));
  if (json !== undefined) writeFileSync(json, JSON.stringify(cases, null, 1));
  const unfinished = problems.filter(({ title }) => title !== undefined).length;
  console.log(`${outcomeTable(cases)}\n\n${reasons(cases)}\n
${cases.length} programs of ${files.length} files, on ${judgeNames.join(", ")}; ${unfinished} tests ended early`);
  const unread = problems.filter(({ title }) => title === undefined);
  expect(unread.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([]);
  expect(cases.filter(({ outcome }) => outcome !== "aside").length).toBeGreaterThan(1);
  expect(cases.find(({ key }) => key === keyOf(control))?.outcome).toBe("same");
  const healed = cases.filter(({ key, outcome }) => key in byDesign && outcome !== "by design");
  expect(healed.map(({ key, outcome }) => `${key} is in by_design.ts, but is ${outcome}`)).toEqual([]);
  expect(cases.filter(({ outcome }) => failing.includes(outcome)).map(({ key }) => key)).toEqual([]);
});
