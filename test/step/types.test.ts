import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Project } from "ts-morph";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const declarations = path.join(root, "sdk/types");
const DIRECTIVE = /^\s*\/\/ @ts-expect-error(?: (?<code>TS\d+): \S.*)?$/;
const ASSERTION = /\)\.is</g;

/** Lets TypeScript report what the directives would hide, so that it can be compared with what they name. */
function readWithoutDirectives(file: string) {
  return ts.sys.readFile(file)?.replaceAll("// @ts-expect-error", "// @ts-expected-error");
}

function readProgram() {
  const host: ts.ParseConfigFileHost = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  const config = ts.getParsedCommandLineOfConfigFile(path.join(root, "test/types/tsconfig.json"), {}, host);
  if (config === undefined) throw new Error("test/types/tsconfig.json cannot be read");
  const compilerHost = ts.createCompilerHost(config.options);
  return ts.createProgram(config.fileNames, config.options, {
    ...compilerHost,
    getSourceFile: (file, target) =>
      file.startsWith(path.join(root, "test/types/"))
        ? ts.createSourceFile(file, readWithoutDirectives(file) ?? "", target, true)
        : compilerHost.getSourceFile(file, target),
  });
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}

/** `LINE CODE` of every directive: the line is the next one that holds code. */
function expectedErrors(text: string) {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const found = DIRECTIVE.exec(line);
    if (found === null) return [];
    const target = lines.findIndex((next, at) => at > index && !/^\s*(\/\/.*)?$/.test(next));
    return [`${target + 1} ${found.groups?.code ?? "(the directive names no code and reason)"}`];
  });
}

/** `LINE CODE` of every error, with what it says. */
function actualErrors(program: ts.Program, file: ts.SourceFile): Map<string, string> {
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  const at = ({ start = 0 }: ts.Diagnostic) => file.getLineAndCharacterOfPosition(start).line + 1;
  return new Map(found.map((each) => [`${at(each)} TS${each.code}`, explain(each, program, file)]));
}

/** What TypeScript says; of a failed `is<…>()` it says too little. */
function explain({ messageText, start = 0 }: ts.Diagnostic, program: ts.Program, file: ts.SourceFile) {
  const { parent } = nodeAt(file, start);
  if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== "is")
    return ts.flattenDiagnosticMessageText(messageText, "\n");
  const checker = program.getTypeChecker();
  const exact = checker.getTypeAtLocation(parent.expression) as ts.TypeReference;
  const types = checker.getTypeArguments(exact).map((type) => shown(type, checker));
  return `the type is ${types.join(", ")}`;
}

/** TypeScript would write `keyof Dovecot` for the names. */
function shown(type: ts.Type, checker: ts.TypeChecker): string {
  const parts = type.isUnion() ? type.types : [type];
  return parts
    .map((part) => checker.typeToString(part, undefined, ts.TypeFormatFlags.NoTruncation))
    .join(" | ");
}

function nodeAt(node: ts.Node, position: number): ts.Node {
  const inside = ts.forEachChild(node, (child) =>
    child.pos <= position && position < child.end ? child : undefined,
  );
  return inside === undefined ? node : nodeAt(inside, position);
}

const byLine = (a: string, b: string) => Number.parseInt(a, 10) - Number.parseInt(b, 10);
const program = readProgram();
const files = program.getRootFileNames().filter((file) => path.basename(file) !== "exact.ts");
const named = (file: string) => path.relative(path.join(root, "test/types"), file);

describe("type tests", () => {
  it("exist for each declaration file, and for nothing else", () => {
    const declared = readdirSync(declarations, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".d.ts") && file !== "index.d.ts")
      .map((file) => file.replace(".d.ts", ".ts"));
    expect(declared).not.toEqual([]);
    expect(files.map(named).sort()).toEqual(declared.sort());
  });

  it.each(files.map((file) => [named(file), file]))(
    "%s compiles, but for the lines that must not",
    (_, file) => {
      const text = ts.sys.readFile(file) ?? "";
      const source = program.getSourceFile(file);
      if (source === undefined) throw new Error(`${file} is not part of the program`);
      const expected = expectedErrors(text);
      expect(text.match(ASSERTION)?.length ?? 0).toBeGreaterThan(0);
      const actual = actualErrors(program, source);
      const unexpected = [...actual].filter(([key]) => !expected.includes(key));
      const told = unexpected.map(([key, reason]) => `${named(file)}:${key}: ${reason}`).join("\n");
      expect([...actual.keys()].sort(byLine), told).toEqual([...new Set(expected)].sort(byLine));
    },
  );

  const project = new Project({ skipAddingFilesFromTsConfig: true });
  const members = project
    .addSourceFilesAtPaths(`${declarations}/**/*.d.ts`)
    .flatMap((file) =>
      file.getInterfaces().flatMap((type) =>
        [...type.getMethods(), ...type.getProperties()].map((member) => ({
          name: member.getName(),
          file: path.relative(declarations, file.getFilePath()).replace(".d.ts", ".ts"),
        })),
      ),
    )
    .filter(({ name }) => !name.startsWith("["));

  it("name each declared member in the file of its declaration", () => {
    expect(members.length).toBeGreaterThan(0);
    const unnamed = members.filter(({ name, file }) => {
      const text = ts.sys.readFile(path.join(root, "test/types", file)) ?? "";
      return name.startsWith('"') ? !text.includes(name) : !new RegExp(`\\b${name}\\b`).test(text);
    });
    expect(unnamed, "use each in the file of test/types that is named here").toEqual([]);
  });
});

describe("declarations", () => {
  const settings: [string, ts.CompilerOptions][] = [
    ["the defaults of TypeScript", {}],
    [
      "strict and everything checked",
      { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ],
    ["an old target", { target: ts.ScriptTarget.ES2015 }],
    ["module nodenext", { module: ts.ModuleKind.NodeNext }],
  ];

  /** Parsed once for all settings that parse it in the same way. */
  const parsed = new Map<string, ts.SourceFile | undefined>();
  const createHost = (options: ts.CompilerOptions): ts.CompilerHost => {
    const host = ts.createCompilerHost(options);
    const getSourceFile: typeof host.getSourceFile = (file, parsing) => {
      const key = `${file} ${JSON.stringify(parsing)}`;
      if (!parsed.has(key)) parsed.set(key, host.getSourceFile(file, parsing));
      return parsed.get(key);
    };
    return { ...host, getSourceFile };
  };

  // TypeScript reports what does not go together with its own library in the later of two files, which is ours.
  it.each(settings)("are clean under %s", (_, given) => {
    const options = { ...given, types: [], noEmit: true, skipLibCheck: false };
    const rootNames = [path.join(declarations, "index.d.ts")];
    const plain = ts.createProgram({ rootNames, options, host: createHost(options) });
    const ours = plain.getSourceFiles().filter((file) => file.fileName.startsWith(declarations));
    expect(ours.map(({ fileName }) => path.relative(declarations, fileName))).toContain("mailbox.d.ts");
    const diagnostics = [
      ...plain.getOptionsDiagnostics(),
      ...plain.getGlobalDiagnostics(),
      ...ours.flatMap((file) => [
        ...plain.getSyntacticDiagnostics(file),
        ...plain.getSemanticDiagnostics(file),
      ]),
    ];
    expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual(
      [],
    );
  });
});
