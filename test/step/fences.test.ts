import path from "node:path";
import { fileURLToPath } from "node:url";
import { lauxlib } from "fengari";
import { Project, SyntaxKind } from "ts-morph";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { compileString, defaultRelease, releases } from "../../compiler/index.ts";
import { loadChunk } from "../../runtime/engine/chunk.ts";
import { ChunkCache } from "../../runtime/engine/chunk_cache.ts";
import { fencesIn, projectFences } from "./fences.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const USES_API = /from "dovescript\/(compiler|runtime)"/;

const fences = projectFences(root);
const inLanguage = (language: string) => fences.filter((fence) => fence.language === language);
const hooks = inLanguage("ts").filter(({ text }) => !USES_API.test(text));
const programs = inLanguage("ts").filter(({ text }) => USES_API.test(text));

/** TypeScript's errors in programs for Node that use the compiler and the runtime, by their published declarations. */
function typeErrors(texts: readonly string[]): string[] {
  const config = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const paths = { "dovescript/*": ["./dist/*.d.ts"], dovescript: ["./dist/index.d.ts"] };
  const files = new Map(texts.map((text, index) => [path.join(root, `fence_${index}.ts`), text]));
  const host = ts.createCompilerHost({ ...options, paths });
  const { getSourceFile } = host;
  host.getSourceFile = (file, target) => {
    const text = files.get(file);
    return text === undefined ? getSourceFile(file, target) : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([...files.keys()], { ...options, paths }, host);
  return [...files.keys()].flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
  );
}

describe("fenced blocks", () => {
  it("are found with their place", () => {
    expect(fencesIn("a.md", "text\n\n```ts\nlet a;\n```\n")).toEqual([
      { place: "a.md:4", language: "ts", text: "let a;\n" },
    ]);
  });

  it("are there, of each kind", () => {
    expect([hooks, programs, inLanguage("lua")].map(({ length }) => length > 0)).toEqual([true, true, true]);
  });

  it.each(hooks)("$place compiles as a hook module", ({ text }) => {
    const { diagnostics } = compileString(text);
    expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("with programs compile", { timeout: 60_000 }, () => {
    expect(typeErrors(programs.map(({ text }) => text))).toEqual([]);
  });

  it.each(inLanguage("lua"))("$place can be loaded by Lua", ({ text }) => {
    const chunk = { script: text, name: "@fence.lua" };
    expect(loadChunk(lauxlib.luaL_newstate(), chunk, new ChunkCache())).toBeUndefined();
  });

  it.each(inLanguage("json"))("$place is JSON", ({ text }) => {
    expect(() => JSON.parse(text)).not.toThrow();
  });
});

describe("examples in docblocks", () => {
  const examples = new Project({ skipAddingFilesFromTsConfig: true })
    .addSourceFilesAtPaths(`${root}sdk/types/**/*.d.ts`)
    .flatMap((file) =>
      file
        .getDescendantsOfKind(SyntaxKind.JSDocTag)
        .filter((tag) => tag.getTagName() === "example")
        .map((tag) => ({
          place: `${file.getFilePath().slice(root.length)}:${tag.getStartLineNumber()}`,
          text: tag.getCommentText() ?? "",
        })),
    );

  it("are there", () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  it.each(examples)("$place compiles for a release that has what it shows", ({ text }) => {
    const known = ["type MailHooks", "type MailUser", "type PushHooks", "refuse"];
    const names = known.filter((name) => new RegExp(`\\b${name.replace("type ", "")}\\b`).test(text));
    const source = `import { ${names.join(", ")} } from "dovescript";\n${text}`;
    const problems = (dovecot: string) => compileString(source, { dovecot }).diagnostics;
    const release = releases.find((dovecot) => problems(dovecot).length === 0);
    expect(release === undefined ? problems(defaultRelease) : []).toEqual([]);
  });
});
