import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandMessages } from "../../cli/command_messages.ts";
import { catalogue } from "../../compiler/index.ts";

/** Codes of errors that never reach a command's user, and why. */
const inside: Readonly<Record<string, string>> = {
  "expansion-failed": "the server logs it",
  "script-error": "callers of createScript get it",
  "state-template": "a defect, which is printed as internal",
};

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith("command_messages.ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

test("codes of errors and notes are in the catalogue of messages, and each of its codes is printed", () => {
  const texts = ["cli", "runtime", "verify"].flatMap(sourcesIn);
  const used = texts.flatMap((text) =>
    [...text.matchAll(/\bcode(?:: | = )"([a-z-]+)"/g)].map(([, code = ""]) => code),
  );
  const elsewhere = new Set([...Object.keys(inside), ...Object.keys(catalogue)]);
  const printed = new Set(used.filter((code) => !elsewhere.has(code)));
  expect([...printed].sort()).toEqual(Object.keys(commandMessages).sort());
});

test("codes of messages are not codes of diagnostics", () => {
  expect(Object.keys(commandMessages).filter((code) => Object.hasOwn(catalogue, code))).toEqual([]);
});
