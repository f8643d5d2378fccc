import { cpSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { folder } from "../cli/command.ts";
import { tsconfig } from "../tsconfig.ts";

/** What TypeScript itself says about the samples that raise nothing, in a project that `init` could have laid out. */
function editorDiagnostics(): string[] {
  const project = folder({ "tsconfig.json": tsconfig() });
  cpSync("test/samples", join(project, "src"), { recursive: true });
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const parsed = ts.getParsedCommandLineOfConfigFile(join(project, "tsconfig.json"), {}, host)!;
  const rootNames = parsed.fileNames.filter((name) => name.endsWith("/clean.ts"));
  expect(rootNames.length).toBeGreaterThan(60);
  const program = ts.createProgram({ rootNames, options: parsed.options });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
}

test("samples that raise nothing have no errors in an editor either", () => {
  expect(editorDiagnostics()).toEqual([]);
});
