import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { machineUses, sourcesIn } from "./machine.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test.each(["compiler", "runtime"])(
  "%s asks the machine nothing that a platform does not answer",
  (folder) => {
    const sources = sourcesIn(root, folder);
    expect(sources.size).toBeGreaterThan(100);
    expect(machineUses(sources)).toEqual([]);
  },
);

describe("the machine is asked by", () => {
  it.each([
    "const folder = process.cwd();",
    'function f(process: Process) {} const env = process["env"];',
    "const later = Date.now() + 5;",
    "const moment = new Date();",
    "const moment = new Date;",
    "const text = Date();",
    "const start = performance.now();",
    "const clock = { performance };",
    "const node = globalThis.process;",
    'const text = ts.sys.readFile("x");',
    'import { resolve } from "node:path"; const file = resolve(name);',
    'import path from "node:path"; const file = path.resolve(name);',
  ])("%s", (text) => {
    expect(machineUses(new Map([["a.ts", text]]))).toHaveLength(1);
  });
});

describe("the machine is not asked by", () => {
  it.each([
    "function f(process: Process) { return process.now; }",
    "const { process } = user; process.log();",
    "const { process: started } = user;",
    "const now = this.process.now;",
    "const options = { process: 1 };",
    "interface A { readonly process: B; performance(): void; }",
    "const moment = new Date(0);",
    'import { resolve } from "node:path"; const file = resolve(folder, name);',
    "function f(process: Process) { return resolve(process); }",
    "const moment = Date.parse(text);",
    'import type { process } from "./x.ts"; type A = process.B;',
  ])("%s", (text) => {
    expect(machineUses(new Map([["a.ts", text]]))).toEqual([]);
  });
});
