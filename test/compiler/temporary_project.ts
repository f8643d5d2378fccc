import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type CompileResult, compile } from "../../compiler/index.ts";
import { tsconfig } from "../tsconfig.ts";

/** Writes files into a folder of their own, which goes when the test is over. */
export function temporaryProject(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "dovescript-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries({ "tsconfig.json": tsconfig(), ...files })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** Compiles a project of these files. */
export function compileFiles(files: Readonly<Record<string, string>>): CompileResult {
  return compile({ project: temporaryProject(files) });
}

/** The one chunk of a project that must be right, without its header. */
export function chunkOf(files: Readonly<Record<string, string>>): string {
  const { outputs, diagnostics } = compileFiles(files);
  const [output] = outputs;
  if (!output) throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return output.lua.slice(output.lua.indexOf("\n") + 1).trimStart();
}
