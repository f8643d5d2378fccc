import ts from "typescript";
import { expect, test } from "vitest";
import { accessOf } from "../../../compiler/semantics/access.ts";
import { NodeIndex } from "../../../compiler/semantics/node_index.ts";

/** The accesses of `x` in a program, in source order. */
function accessesOf(source: string): string[] {
  const file = ts.createSourceFile("x.ts", source, ts.ScriptTarget.ESNext, true);
  const names = new NodeIndex(file).ofKind(ts.SyntaxKind.Identifier);
  return names.filter(({ text }) => text === "x").map(accessOf);
}

test.each([
  ["f(x)", "read"],
  ["f(...x)", "read"],
  ["f([x])", "read"],
  ["f({ a: x })", "read"],
  ["f({ x })", "read"],
  ["-x", "read"],
  ["x === 1", "read"],
  ["y = x", "read"],
  ["for (y of x);", "read"],
  ["x = 1", "write"],
  ["(x as number) = 1", "write"],
  ["x! = 1", "write"],
  ["[x] = y", "write"],
  ["[x = 2] = y", "write"],
  ["[...x] = y", "write"],
  ["[[x]] = y", "write"],
  ["({ a: x } = y)", "write"],
  ["({ a: x = 1 } = y)", "write"],
  ["({ x } = y)", "write"],
  ["({ x = 1 } = y)", "write"],
  ["({ ...x } = y)", "write"],
  ["for (x of y);", "write"],
  ["for ([x] of y);", "write"],
  ["x += 1", "update"],
  ["x ??= 1", "update"],
  ["x++", "update"],
  ["--x", "update"],
])("accessOf says of %s that x is there to %s", (source, access) => {
  expect(accessesOf(source)).toEqual([access]);
});
