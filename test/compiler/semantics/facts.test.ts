import ts from "typescript";
import { expect, test } from "vitest";
import { Facts } from "../../../compiler/semantics/facts.ts";
import { NodeIndex } from "../../../compiler/semantics/node_index.ts";

/** A program of files in memory without any library. */
function programOf(files: Readonly<Record<string, string>>): ts.Program {
  const options = {
    noLib: true,
    target: ts.ScriptTarget.ESNext,
    allowImportingTsExtensions: true,
    noEmit: true,
  };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    fileExists: (name) => name in files,
    readFile: (name) => files[name],
    getSourceFile: (name, version) =>
      name in files ? ts.createSourceFile(name, files[name]!, version, true) : undefined,
    getCurrentDirectory: () => "/",
  };
  return ts.createProgram(Object.keys(files), options, host);
}

/** The symbol of the first name of a file that has this text. */
function symbolOf(program: ts.Program, fileName: string, name: string): ts.Symbol {
  const names = new NodeIndex(program.getSourceFile(fileName)!).ofKind(ts.SyntaxKind.Identifier);
  return program.getTypeChecker().getSymbolAtLocation(names.find(({ text }) => text === name)!)!;
}

const lineOf = (node: ts.Node) =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

test("usesIn lists declaration, reads and assignments of one variable, and no other of its name", () => {
  const source = "let x = 1;\nx = 2;\nf(x);\nfunction f(x: number) { x++; }\n({ x } = { x: 3 });";
  const program = programOf({ "/a.ts": source });
  const file = program.getSourceFile("/a.ts")!;
  const uses = new Facts(program).usesIn(file, symbolOf(program, "/a.ts", "x"));
  expect(uses.map(({ node, access }) => [lineOf(node), access])).toEqual([
    [1, "declaration"],
    [2, "write"],
    [3, "read"],
    [5, "write"],
  ]);
});

test("usesIn finds an imported symbol under the name that the import gives it", () => {
  const program = programOf({
    "/a.ts": "export const x = 1;",
    "/b.ts": 'import { x as y } from "./a.ts";\nf(y);\ndeclare function f(n: number): void;',
  });
  const uses = new Facts(program).usesIn(program.getSourceFile("/b.ts")!, symbolOf(program, "/a.ts", "x"));
  expect(uses.filter(({ access }) => access === "read").map(({ node }) => lineOf(node))).toContain(2);
});

test("within and ofKind give the nodes of a scope only, without those of types", () => {
  const program = programOf({ "/a.ts": "f(1);\nfunction g(): typeof f { f(2); f(f(3)); return f; }\nf(4);" });
  const file = program.getSourceFile("/a.ts")!;
  const facts = new Facts(program);
  const [, scope] = file.statements;
  expect(facts.ofKind(ts.SyntaxKind.CallExpression, scope!)).toHaveLength(3);
  expect(facts.ofKind(ts.SyntaxKind.CallExpression, file)).toHaveLength(5);
  expect(facts.within(scope!).filter(ts.isTypeNode)).toEqual([]);
});

test("ofKind raises for a node that the file does not have", () => {
  const program = programOf({ "/a.ts": "f();" });
  const file = program.getSourceFile("/a.ts")!;
  const other = ts.factory.createIdentifier("x");
  expect(() => new Facts(program).nodesOf(file).within(other)).toThrow("a node was looked up");
});
