import ts from "typescript";
import { describe, expect, test } from "vitest";
import { conditionsAt, graphOf, PathSolver } from "../../../compiler/dataflow/control_flow/index.ts";
import { Meaning } from "../../../compiler/semantics/meaning.ts";

/** The body of `function f` of a program without any library, and what is known of the program. */
function bodyOf(source: string): { readonly body: ts.Block; readonly meaning: Meaning } {
  const options = { noLib: true, target: ts.ScriptTarget.ESNext };
  const text = `function f() {\n${source}\n}`;
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name, version) =>
      name === "f.ts" ? ts.createSourceFile(name, text, version, true) : undefined,
  };
  const program = ts.createProgram(["f.ts"], options, host);
  const [declaration] = program.getSourceFile("f.ts")!.statements;
  return { body: (declaration as ts.FunctionDeclaration).body!, meaning: new Meaning(program) };
}

/** The texts on all paths: each evaluated call of a function with one letter adds its letter to the path. */
function pathsOf(source: string): string[] {
  const { body, meaning } = bodyOf(source);
  const after = (node: ts.Node, path: string): string => {
    const letters = meaning.facts
      .within(node)
      .flatMap((at) => (ts.isIdentifier(at) && /^[a-z]$/.test(at.text) ? [at.text] : []));
    let longer = path;
    for (const letter of letters) {
      if (letter === "x") solver.raise(longer);
      // A letter that a path has already does not make it longer: loops come to an end.
      if (!longer.includes(letter)) longer += letter;
    }
    return longer;
  };
  const solver: PathSolver<string> = new PathSolver((part) => graphOf(part, meaning), {
    evaluate: (node, path) => [after(node, path)],
    decide: (condition, path) => ({ holds: [after(condition, path)], fails: [after(condition, path)] }),
    leave: (_, path) => [path],
    absorb(known, path) {
      if (known.includes(path)) return undefined;
      known.push(path);
      return path;
    },
  });
  return [...solver.runBody(body, [""])].sort();
}

describe("PathSolver follows", () => {
  test.each<[what: string, source: string, paths: string[]]>([
    ["both branches of an if", "a(); if (b()) c(); else d(); e();", ["abce", "abde"]],
    ["a return in a branch", "if (a()) return b(); c();", ["ab", "ac"]],
    ["no round of a loop, or several", "while (a()) b(); c();", ["abc", "ac"]],
    [
      "a loop without end by its break only",
      "while (true) { a(); if (b()) break; c(); } d();",
      ["abcd", "abd"],
    ],
    ["the incrementor of a loop behind a round", "for (a(); b(); c()) d(); e();", ["abdce", "abe"]],
    [
      "a continue to the incrementor",
      "for (;a(); b()) { if (c()) continue; d(); } e();",
      ["acbde", "acbe", "acdbe", "ae"],
    ],
    ["do … while at least once", "do a(); while (b()); c();", ["abc"]],
    ["a labelled break", "outer: for (;;) { for (;;) { a(); break outer; } } b();", ["ab"]],
    [
      "a labelled continue",
      "outer: while (a()) { while (b()) continue outer; c(); } d();",
      ["abcd", "abd", "ad"],
    ],
    ["a break of a labelled block", "skip: { if (a()) break skip; b(); } c();", ["abc", "ac"]],
    [
      "clauses that fall through",
      "switch (a()) { case 1: b(); case 2: c(); break; default: d(); }",
      ["abc", "ac", "ad"],
    ],
    ["a switch without default past all clauses", "switch (a()) { case 1: b(); }", ["a", "ab"]],
    ["an error to its catch", "try { a(); x(); b(); } catch { c(); } d();", ["acd", "axbd"]],
    ["a throw to its catch", "try { a(); throw b(); } catch { c(); }", ["abc"]],
    ["finally on a return", "try { if (a()) return b(); } finally { c(); } d();", ["abc", "acd"]],
    ["finally on a break", "for (;;) { try { a(); break; } finally { b(); } } c();", ["abc"]],
    [
      "a return of a finally instead of that of its try",
      "try { return a(); } finally { return b(); }",
      ["ab"],
    ],
  ])("%s", (_, source, paths) => {
    expect(pathsOf(source)).toEqual(paths);
  });
});

/** The conditions at the call of `here`, as `text` or `!(text)`. */
function conditionsOf(source: string): string[] {
  const { body, meaning } = bodyOf(source);
  const here = meaning.facts.within(body).find((node) => ts.isIdentifier(node) && node.text === "here")!;
  return [...conditionsAt(here, meaning)].map(({ expression, holds }) =>
    holds ? expression.getText() : `!(${expression.getText()})`,
  );
}

describe("conditionsAt gives", () => {
  test.each<[what: string, source: string, conditions: string[]]>([
    ["that of a branch", "if (a) here();", ["a"]],
    ["its opposite in the other branch", "if (a) b(); else here();", ["!(a)"]],
    ["none behind both", "if (a) b(); here();", []],
    ["that of a branch that leaves, behind it", "if (a) return; here();", ["!(a)"]],
    ["the nearest first", "if (a) { if (b) return; here(); }", ["!(b)", "a"]],
    ["that of a loop, in it and behind it", "while (a) b(); here();", ["!(a)"]],
    ["none behind a loop that a break leaves", "while (a) { if (b) break; } here();", []],
    ["those inside of the expression", "c(a && (b ? here() : d));", ["b", "a"]],
    ["none in a catch that several errors reach", "try { if (a) b(); c(); } catch { here(); }", []],
    [
      "those where a function expression is made",
      "if (a) { const g = () => { if (b) here(); }; }",
      ["b", "a"],
    ],
    ["none from outside of a declared function", "if (a) { function g() { here(); } }", []],
  ])("%s", (_, source, conditions) => {
    expect(conditionsOf(source)).toEqual(conditions);
  });
});
