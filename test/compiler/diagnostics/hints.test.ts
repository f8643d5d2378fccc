/*
 * Hints that propose code, applied to the samples that raise them: test/samples/CODE/hinted.ts is raises.ts with the
 * code of the hint typed in, and hinted_NAME.ts with another piece that the hint offers. They must give no
 * diagnostic, with and without noUncheckedIndexedAccess, and run on the simulated server as in JavaScript.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Code, catalogue, defaultRelease, type LuaVersion } from "../../../compiler/index.ts";
import { compilePrograms, importsOf } from "../compile_programs.ts";
import type { CompiledSnippet } from "../meaning/compile_family.ts";
import { codeIn, hiddenCode, standsIn } from "./hint_code.ts";
import { meansAnother, withoutCode } from "./hint_lists.ts";
import { asksServer, policies, runOnServer, runSample } from "./hinted_runs.ts";

const folder = fileURLToPath(new URL("../../samples/", import.meta.url));
const fileOf = (code: string, name: string) => `${folder}${code}/${name}`;
const codes = (Object.keys(catalogue) as Code[]).filter((code) => existsSync(fileOf(code, "raises.ts")));
const strictness = [false, true];

interface Target {
  readonly dovecot?: string;
  readonly lua?: LuaVersion;
}

function targetOf(code: string): Target {
  const options = fileOf(code, "options.json");
  return existsSync(options) ? JSON.parse(readFileSync(options, "utf8")) : {};
}

function hintedOf(code: string): string[] {
  const names = readdirSync(`${folder}${code}`).filter((name) => /^hinted(_\w+)?\.ts$/.test(name));
  return names.map((name) => fileOf(code, name));
}

/** Compiles each applied sample, in both ways of reading places. Samples of one program could decide for each other. */
function compileAll(): Map<string, CompiledSnippet[]> {
  return new Map(
    codes.flatMap((code) =>
      hintedOf(code).map((file): [string, CompiledSnippet[]] => [
        file,
        strictness.flatMap((noUncheckedIndexedAccess) =>
          compilePrograms([file], { target: targetOf(code), options: { noUncheckedIndexedAccess } }),
        ),
      ]),
    ),
  );
}

/** The distinct hints that each sample raises, in both ways of reading places. */
function raiseAll(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const noUncheckedIndexedAccess of strictness) {
    for (const code of codes) {
      const target = targetOf(code);
      const [raised] = compilePrograms([fileOf(code, "raises.ts")], {
        target,
        options: { noUncheckedIndexedAccess },
      });
      const hints = raised!.diagnostics.filter((each) => each.code === code).map(({ hint }) => hint!);
      found.set(code, new Set([...(found.get(code) ?? []), ...hints]));
    }
  }
  return found;
}

/** The declaration files that a sample names in its first lines. */
function referencesOf(file: string): string[] {
  const found = readFileSync(file, "utf8").matchAll(/^\/\/\/ <reference path="(.+)" \/>$/gm);
  return [...found].map(([, path = ""]) => join(dirname(file), path));
}

const counts = { hints: 0, pieces: 0, applied: 0, runs: 0, compared: 0 };
let hints: Map<string, Set<string>>;
let compiled: Map<string, CompiledSnippet[]>;
beforeAll(() => {
  hints = raiseAll();
  compiled = compileAll();
}, 240_000);

test("withoutCode lists each code whose hint proposes no code, and no other", () => {
  const plain = codes.filter((code) => [...hints.get(code)!].every((hint) => codeIn(hint).length === 0));
  expect(plain).toEqual(withoutCode);
});

test("hints mark all of their code", () => {
  const hidden = codes.flatMap((code) =>
    [...hints.get(code)!].flatMap((hint) => (hiddenCode(hint) ? [`${code}: ${hint}`] : [])),
  );
  expect(hidden).toEqual([]);
});

describe.each(codes.filter((code) => !withoutCode.includes(code)))("%s", (code) => {
  test("its applied samples contain each piece of code of the hint as it is", () => {
    const files = hintedOf(code).flatMap((file) => [
      file,
      ...importsOf(file).values(),
      ...referencesOf(file),
    ]);
    const texts = files.map((file) => readFileSync(file, "utf8"));
    const pieces = [...hints.get(code)!].flatMap(codeIn);
    expect(pieces.filter((piece) => !texts.some((text) => standsIn(piece, text)))).toEqual([]);
    counts.hints += hints.get(code)!.size;
    counts.pieces += new Set(pieces).size;
  });

  test.each(hintedOf(code))("%s gives no diagnostic and means what JavaScript means", (file) => {
    counts.applied++;
    const { dovecot = defaultRelease } = targetOf(code);
    const asJavaScript = asksServer(file) ? undefined : runSample(file);
    for (const { chunk, diagnostics } of compiled.get(file)!) {
      const found = diagnostics.filter(({ severity }) => severity !== "note");
      expect(found.map((each) => `${each.code}: ${each.message}`)).toEqual([]);
      for (const policy of policies) {
        const run = runOnServer(chunk!, dovecot, policy);
        counts.runs++;
        expect(["ended", "refused"], `${policy}: ${run.outcome}\n${chunk}`).toContain(
          run.outcome.split(":")[0],
        );
        if (!asJavaScript) continue;
        expect(run.lines, `${policy}\n${chunk}`).toEqual(asJavaScript(policy).lines);
        counts.compared++;
      }
    }
  });

  const [first] = hintedOf(code);
  const raises = fileOf(code, "raises.ts");
  test.skipIf(!first || asksServer(raises) || asksServer(first))(
    "its hint keeps the meaning, or says why not",
    () => {
      const [refused, applied] = [runSample(raises), runSample(first!)];
      const different = policies.filter((policy) => {
        const [before, after] = [refused(policy), applied(policy)];
        return before.lines.join("\n") !== after.lines.join("\n") || before.outcome !== after.outcome;
      });
      expect(different.length > 0, `${different}`).toBe(code in meansAnother);
    },
  );
});

afterAll(() => console.log(`hints: ${JSON.stringify(counts)}`));
