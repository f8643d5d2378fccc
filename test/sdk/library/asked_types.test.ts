import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";

/** Syntax for which TypeScript looks for a global type, and what is said instead of a type that is missing. */
const statements: readonly [statement: string, code: string][] = [
  ["import('./x', {});", "TS2307"],
  ["import('./x', { with: { type: 'json' } });", "TS2307"],
  ["const url = import.meta.url;", "lua-unsupported"],
  ["async function* give() { yield 1; }", "async-function"],
  ["async function* give(): AsyncGenerator<number> { yield 1; }", "async-function"],
  ["async function* give() { yield* give(); }", "async-function"],
  ["async function take(all: AsyncIterable<number>) { for await (const one of all) one; }", "async-function"],
  ["async function end() { await using box = null; }", "async-function"],
  ["const all = { async *give() { yield 1; } };", "async-function"],
  ["class Box { async *[Symbol.asyncIterator]() { yield 1; } }", "async-function"],
  ["function mark(value: unknown, context: unknown) {} @mark class A {}", "lua-unsupported"],
  [
    "function mark(...all: unknown[]) {} class A { @mark m() {} @mark f = 1; @mark get g() { return 1; } }",
    "lua-unsupported",
  ],
  ["function mark(...all: unknown[]) {} class A { @mark accessor a = 1; }", "lua-unsupported"],
  ["function mark(c: ClassDecoratorContext) { c.name; }", "TS2339"],
  ["class A { @mark(1) m() {} }", "TS2304"],
  ["const big: bigint = 2n ** 3n;", "lua-unsupported"],
  ["const pattern = /(?<!x+)/;", "regular-expression"],
];

test.each(statements)("library: TypeScript finds the types for %s", (statement, code) => {
  const source = `${statement}\nexport function mail_user_created(): void {}\n`;
  const { diagnostics } = compileString(source);
  expect(diagnostics.filter(({ location }) => location === undefined)).toEqual([]);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
});

test("library: import attributes are part of an import", () => {
  const imported = 'import data from "../../package.json" with { type: "json" };\n';
  const source = `${imported}export function mail_user_created(): void {\n  dovecot.i_info(data.name);\n}\n`;
  const { diagnostics } = compileString(source, { fileName: `${import.meta.dirname}/mail.ts` });
  expect(diagnostics.filter(({ code }) => code === "TS2318")).toEqual([]);
});
