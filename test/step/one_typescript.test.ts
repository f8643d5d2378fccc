import { readFileSync } from "node:fs";
import { ts as embedded } from "ts-morph";
import ts from "typescript";
import { expect, test } from "vitest";

const manifest = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../${path}/package.json`, import.meta.url), "utf8"));

test("one TypeScript: the installed one is the one we pin, and pinned exactly", () => {
  expect(manifest(".").dependencies.typescript).toBe("6.0.2");
  expect(ts.version).toBe("6.0.2");
});

test("one TypeScript: TypeScriptToLua asks for exactly it", () => {
  expect(manifest("node_modules/typescript-to-lua").peerDependencies.typescript).toBe(ts.version);
});

test("one TypeScript: ts-morph has the same inside", () => {
  expect(embedded.version).toBe(ts.version);
});

test("one TypeScript: no package that users get brings a second copy along", () => {
  const lock = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8");
  const packages: [string, { dev?: boolean }][] = Object.entries(JSON.parse(lock).packages);
  const copies = packages
    .filter(([path, { dev }]) => path.endsWith("node_modules/typescript") && dev !== true)
    .map(([path]) => path);
  expect(copies).toEqual(["node_modules/typescript"]);
});
